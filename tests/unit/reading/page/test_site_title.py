"""The title of a site, from that of a page."""

from digest.reading.page.site_title import site_title
from tests.tables import each_row


@each_row(
    ("title", "site", "named"),
    [
        ("City Press Office | Home", "", "City Press Office"),
        ("Latest news - City of Bay", "", "City of Bay"),
        ("Latest news", "City of Bay", "City of Bay"),
        ("Latest news", "", "Latest news"),
        ("Sport | Bay Herald", "Bay Herald", "Bay Herald"),
        ("Sport | Bay Herald", "", "Sport | Bay Herald"),
        ("Home | Sport | Bay Herald", "", "Sport - Bay Herald"),
        ("Port-au-Prince news", "", "Port-au-Prince news"),
        ("", "", ""),
        (" | ", "", " | "),
    ],
)
def test_the_title_of_a_page_names_its_site(title: str, site: str, named: str) -> None:
    assert site_title(title, site) == named
