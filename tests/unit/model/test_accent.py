from __future__ import annotations

import pytest

from digest.model.accent import THEMES, look_of
from digest.model.colors import READABLE, contrast
from digest.model.look import Palette, Theme
from tests.tables import each_row


@each_row("palette", [palette for look in THEMES.values() for palette in (look.light, look.dark)])
@each_row("color", ["ink", "soft", "accent"])
def test_all_words_of_a_theme_can_be_read(palette: Palette, color: str) -> None:
    on = (palette.paper, palette.tint)

    assert min(contrast(getattr(palette, color), ground) for ground in on) >= READABLE


def test_a_theme_has_its_own_accent() -> None:
    assert look_of("paper") == THEMES["paper"]


@pytest.mark.parametrize("theme", ["paper", "plain", "ink"])
def test_an_accent_of_one_s_own_can_be_read_at_night_too(theme: Theme) -> None:
    look = look_of(theme, "#006040")

    assert look.light.accent == "#006040"
    assert contrast(look.dark.accent, look.dark.tint) >= READABLE


def test_an_accent_too_light_is_refused_with_one_that_would_do() -> None:
    with pytest.raises(ValueError, match=r"#ffcc00 has a contrast of 1\.\d on the paper of 'paper'.*such as #") as info:
        look_of("paper", "#ffcc00")

    look_of("paper", str(info.value)[-7:])
