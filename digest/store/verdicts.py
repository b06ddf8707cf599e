"""The verdicts on pairs of texts in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from digest.store.chunks import WANTED, rows_for
from digest.store.database import Database
from digest.store.frozen.row_keys import verdict_key
from digest.store.tables import verdicts

TextPair = tuple[str, str]
_OF_PAIRS = select(verdicts.c.pair, verdicts.c.same).where(verdicts.c.pair.in_(WANTED))


@dataclass(frozen=True, slots=True)
class SqlVerdicts:
    """The port Verdicts. ``made`` contains those of dry runs, which write nothing; one run may pass it on to the next.

    The texts are not stored, only their hash.
    """

    database: Database
    made: dict[bytes, bool | None] = field(default_factory=dict, repr=False, compare=False)

    def are_any(self) -> bool:
        """Return whether any verdict is kept."""
        with self.database.reading() as connection:
            return bool(self.made) or connection.execute(select(verdicts.c.pair).limit(1)).first() is not None

    def kept(self, pairs: Sequence[TextPair]) -> Mapping[TextPair, bool | None]:
        """Return the kept verdicts on these pairs of texts, whatever made them."""
        by_key = {verdict_key(pair): pair for pair in pairs}
        found = {by_key[key]: same for key, same in self.made.items() if key in by_key}
        with self.database.reading() as connection:
            found.update({by_key[row.pair]: row.same for row in rows_for(connection, _OF_PAIRS, by_key)})
        return found

    def keep(self, made: Mapping[TextPair, bool | None], fingerprint: str) -> None:
        """Keep verdicts by the engine with that fingerprint. The first verdict on a pair stays."""
        known = self.kept(list(made))
        new = {verdict_key(pair): same for pair, same in made.items() if pair not in known}
        if self.database.dry:
            self.made.update(new)
        elif new:
            rows = [{"pair": key, "engine": fingerprint, "same": same} for key, same in new.items()]
            with self.database.transaction() as connection:
                connection.execute(verdicts.insert(), rows)
