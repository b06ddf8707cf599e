"""What an editor decides of storylines: joined, split, named."""

import pytest

from digest.editing.order.storyline_edits import joined, renamed, split, storyline_named
from digest.editing.order.storylines import grown
from digest.errors import UsageError
from digest.model.edition import EarlierStory
from digest.model.frozen.item_key import storyline_id
from digest.model.period import Month, Period
from digest.model.storyline import CountChange, Storyline, StorylinePart, whole
from digest.model.week import Week
from tests.unit.editing.order.test_storylines import EN, edition, parts, story

W16, W17, W18, W19 = (Week(2025, number) for number in range(16, 20))


def line(*told: tuple[Period, str], name: str = "") -> Storyline:
    changes = (CountChange("11 dead", "12 dead", EN),)
    return Storyline(
        storyline_id(str(told[0][0]), told[0][1]),
        tuple(StorylinePart(week, item, changes if week > told[0][0] else ()) for week, item in told),
        name,
    )


AGROUND = line((W16, "aground"), (W17, "freed"), (W18, "sold"))
INQUIRY = line((W17, "inquiry"), (W18, "verdict"), name="The inquiry")


def test_the_one_that_began_first_stays_and_the_other_leads_there() -> None:
    for stays, ends in (joined(AGROUND, INQUIRY), joined(INQUIRY, AGROUND)):
        assert (stays.id, ends) == (AGROUND.id, Storyline(INQUIRY.id, (), joined=AGROUND.id))
        assert parts(stays) == sorted((*parts(AGROUND), *parts(INQUIRY)))
        assert stays.name == "The inquiry"


def test_what_was_joined_is_split_into_what_it_was() -> None:
    other = line((W18, "raised"), (W19, "scrapped"))
    stays, ends = joined(line((W16, "aground"), (W17, "freed")), other)
    before, after = split(stays, W18, (stays, ends))

    assert (before, after) == (line((W16, "aground"), (W17, "freed")), other)


def test_the_later_part_has_an_id_of_its_own_and_no_name() -> None:
    before, after = split(renamed(AGROUND, "The Gull"), W17, [AGROUND])

    assert (before.id, parts(before), before.name) == (AGROUND.id, parts(AGROUND)[:1], "The Gull")
    assert (after.id, parts(after), after.name) == (storyline_id("2025-W17", "freed"), parts(AGROUND)[1:], "")


def test_no_id_is_taken_twice() -> None:
    taken = Storyline(storyline_id("2025-W17", "freed"), (StorylinePart(W17, "moored"),))
    _, after = split(AGROUND, W17, (AGROUND, taken))

    assert after.id not in {AGROUND.id, taken.id}
    assert split(AGROUND, W17, (AGROUND, taken))[1] == after


@pytest.mark.parametrize("period", [W16, W19, Month(2024, 1), Month(2026, 1)])
def test_a_story_is_split_only_between_its_parts(period: Period) -> None:
    with pytest.raises(UsageError, match="2025-W16, 2025-W17, 2025-W18"):
        split(AGROUND, period, [AGROUND])


def test_a_storyline_without_parts_is_joined_but_not_split() -> None:
    empty = Storyline("2025-w01-0000000000", ())

    assert joined(empty, AGROUND) == (AGROUND, Storyline(empty.id, (), joined=AGROUND.id))
    with pytest.raises(UsageError):
        split(empty, W17, [empty])


def test_what_was_joined_is_found_by_its_old_id_and_not_joined_again() -> None:
    stays, ends = joined(AGROUND, INQUIRY)

    assert storyline_named(ends.id, (stays, ends)) == stays
    with pytest.raises(UsageError, match="one story already"):
        joined(stays, storyline_named(ends.id, (stays, ends)))


@pytest.mark.parametrize("name", ["", "2025-w01-0000000000", "../..", "a\nb"])
def test_an_id_that_is_none_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(UsageError) as error:
        storyline_named(name, [AGROUND])

    assert len(str(error.value).splitlines()) == 1


def test_two_that_lead_to_each_other_are_no_story() -> None:
    with pytest.raises(UsageError):
        storyline_named("a", (Storyline("a", (), joined="b"), Storyline("b", (), joined="a")))


def test_a_name_is_one_clean_line_and_may_be_taken_away() -> None:
    named = renamed(AGROUND, "  The\n<b>Gull</b>\u202e\x00 ")

    assert named.name == "The <b>Gull</b>"
    assert renamed(named, " ") == AGROUND
    with pytest.raises(UsageError, match="too long"):
        renamed(AGROUND, "x" * 201)


def test_a_story_that_goes_on_with_one_of_the_parts_stays_with_it() -> None:
    known = split(AGROUND, W17, [AGROUND])
    (changed,) = grown(edition(W19, story("scrapped", earlier=EarlierStory(W18, "sold", EN, "sold"))), (), (), known)
    assert (changed.id, parts(changed)[-1]) == (known[1].id, (W19, "scrapped"))

    (changed,) = grown(
        edition(W19, story("claims", earlier=EarlierStory(W16, "aground", EN, "aground"))), (), (), known
    )
    assert (changed.id, parts(changed)[-1]) == (known[0].id, (W19, "claims"))


def test_an_edition_that_is_decided_again_does_not_join_what_was_split() -> None:
    known = split(AGROUND, W17, [AGROUND])
    without = {one.id: one for one in known} | {one.id: one for one in grown(edition(W17, story("fog")), (), (), known)}
    goes_on = story("freed", earlier=EarlierStory(W16, "aground", EN, "aground"))
    (changed,) = grown(edition(W17, goes_on), (), (), without.values())

    assert (changed.id, parts(changed)) == (known[1].id, parts(known[1]))
    assert grown(edition(W17, goes_on), (), (), known) == ()


def test_every_id_leads_somewhere_whatever_was_joined_and_split() -> None:
    first, second, third = AGROUND, INQUIRY, line((W18, "raised"), (W19, "scrapped"))
    lines: dict[str, Storyline] = {}

    def keep(*changed: Storyline) -> None:
        lines.update({one.id: one for one in changed})
        told = sorted((*parts(first), *parts(second), *parts(third)))
        assert sorted(part for one in lines.values() for part in parts(one)) == told
        assert all((found := whole(name, lines)) and found.parts for name in lines)

    keep(first, second, third)
    keep(*joined(lines[second.id], lines[third.id]))
    keep(*joined(lines[first.id], lines[second.id]))
    keep(*split(lines[first.id], W18, lines.values()))
    keep(*split(lines[first.id], W17, lines.values()))
