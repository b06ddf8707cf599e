import pytest

from digest.language.text.numbers.plural import count


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 items"), (1, "1 item"), (2, "2 items"), (1000, "1,000 items"), (10001, "10,001 items")]
)
def test_a_noun_agrees_with_its_number(number: int, told: str) -> None:
    assert count(number, "item", "items") == told
