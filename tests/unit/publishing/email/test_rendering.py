"""The HTML of emails after their styles are in it: angle brackets in attributes."""

import pytest

from digest.publishing.email.rendering import with_escaped_values


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (
            '<div aria-label="A <b> &amp; c" lang="en">x</div>',
            '<div aria-label="A &lt;b&gt; &amp; c" lang="en">x</div>',
        ),
        ('<img alt="<script>x</script>">', '<img alt="&lt;script&gt;x&lt;/script&gt;">'),
        ('<p>1="<b>2</b>"</p><a title="x>y">z</a>', '<p>1="<b>2</b>"</p><a title="x&gt;y">z</a>'),
        ('<!--[if mso]><table width="600"><tr><![endif]-->', '<!--[if mso]><table width="600"><tr><![endif]-->'),
        ("<br><hr/><p>a &lt; b</p>", "<br><hr/><p>a &lt; b</p>"),
    ],
)
def test_only_the_values_of_attributes_change(page: str, wanted: str) -> None:
    assert with_escaped_values(page) == wanted


def test_time_is_linear() -> None:
    for part in ("<a ", '<a b="', "<a b=", '<a b="c" ', "<", '"'):
        assert with_escaped_values(part * 100_000)
