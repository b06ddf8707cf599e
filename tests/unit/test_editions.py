"""What the edition store tells beyond its port."""

from datetime import UTC, datetime

from digest.model.edition import Edition
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.editions import SqlEditionStore
from tests.sites import memory_database

EN, ES = Locale("en"), Locale("es")
W16, W17 = Week(2025, 16), Week(2025, 17)


def test_all_kept_translations_come_by_week_and_locale() -> None:
    store = SqlEditionStore(memory_database())
    for week in (W17, W16):
        store.decide(Edition(week, datetime(2025, 4, 28, tzinfo=UTC), ()), ())
    assert list(store.kept_translations()) == []

    store.keep_translations(W17, ES, {("en", "Ferry"): Translation("Barco", via="pt", remembered=True)})
    store.keep_translations(W17, EN, {})
    store.keep_translations(W16, ES, {("en", "Quay"): Translation("Quay", problem="copy")})

    assert list(store.kept_translations()) == [
        (W16, ES, {("en", "Quay"): Translation("Quay", problem="copy")}),
        (W17, EN, {}),
        (W17, ES, {("en", "Ferry"): Translation("Barco", via="pt", remembered=True)}),
    ]
