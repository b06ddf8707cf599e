"""Each rule of RFC 9309 that matters for reading pages."""

import pytest

from digest.reading.page.robots_rules import allowed, crawl_delay

SITE = "https://news.example.org"


def ask(robots: str, path: str, agent: str = "weekly-digest") -> bool:
    return allowed(robots.encode(), SITE + path, agent)


def test_a_site_without_the_file_allows_everything() -> None:
    assert allowed(b"", f"{SITE}/a", "weekly-digest")


def test_a_site_whose_file_cannot_be_reached_allows_nothing() -> None:
    assert not allowed(None, f"{SITE}/a", "weekly-digest")


def test_the_rules_for_our_name_come_before_those_for_all() -> None:
    robots = "User-agent: *\nDisallow: /\n\nUser-agent: Weekly-Digest\nDisallow: /private"

    assert ask(robots, "/a")
    assert not ask(robots, "/private/a")
    assert not ask(robots, "/a", "another")


def test_several_names_may_share_rules_and_groups_of_one_name_are_one() -> None:
    robots = "User-agent: one\nUser-agent: weekly-digest\nDisallow: /a\n\nUser-agent: weekly-digest\nDisallow: /b"

    assert [ask(robots, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_rules_of_other_programs_are_not_ours() -> None:
    assert ask("User-agent: weekly-digest-bot-of-others\nDisallow: /\nUser-agent: x\nDisallow: /", "/a")


def test_the_longest_rule_counts_and_allow_wins_a_tie() -> None:
    robots = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c"

    assert [ask(robots, path) for path in ("/a/x", "/a/b/x", "/c")] == [False, True, True]


def test_stars_and_dollars_are_special() -> None:
    robots = "User-agent: *\nDisallow: /*.pdf$"

    assert [ask(robots, path) for path in ("/a.pdf", "/a.pdf?x", "/a")] == [False, True, True]


def test_comments_unknown_lines_and_another_page_in_its_place_do_no_harm() -> None:
    assert not ask("\ufeff# x\nFoo: bar\nuser-agent:* # all\nDISALLOW: /a # no", "/a")
    assert ask("<!doctype html><title>Not found</title>", "/a")


def test_a_crawl_delay_is_told_and_bounded() -> None:
    assert crawl_delay(b"User-agent: *\nCrawl-delay: 2.5", "weekly-digest") == 2.5
    assert crawl_delay(b"User-agent: *\nCrawl-delay: 1000000", "weekly-digest") == 3600
    assert crawl_delay(b"User-agent: *\nCrawl-delay: soon", "weekly-digest") == 0
    assert crawl_delay(None, "weekly-digest") == crawl_delay(b"", "weekly-digest") == 0


@pytest.mark.parametrize(
    "robots",
    [
        "".join(f"User-agent: a{number}\n" for number in range(2000)) + "Disallow: /x*y\n" * 20_000,
        "User-agent: *\nDisallow: /" + "*a" * 50_000 + "b",
        "User-agent: *\n" + "Disallow: /*a*a*a*a*a*b\n" * 15_000,
    ],
    ids=["names", "stars", "rules"],
)
def test_hostile_files_end(robots: str) -> None:
    assert ask(robots, "/" + "a" * 2000)
