"""Write ten thousand emails of one digest, each for its reader. ``python -m bench.messages`` runs this alone.

The baseline renders each email for itself, as one does without placeholders.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from bench.mailing import Catalog
from digest.letters.frozen.message_marks import MessageMarks
from digest.letters.frozen.tokens import Tokens
from digest.letters.sending.signing import load_signer
from digest.letters.subscribing.email_links import EmailLinks
from digest.model.delivery import Reader
from digest.model.locale import Locale
from digest.model.subscriber import Subscriber
from digest.publishing.email import mime
from digest.publishing.email.personal import prepare
from digest.publishing.email.rendering import EmailRenderer, FooterLinks
from digest.publishing.templates import Templates
from tests.fakes import WEEK, sample_listing, sample_site

ROOT = Path(__file__).parents[1]
READERS, RENDERED, SIGNED = 10_000, 20, 2_000
NAMES = ("", "Anna", "Анна", "José García", "安娜")


def _readers(locale: Locale, number: int) -> Iterator[Reader]:
    """Readers with links and names as real ones have: half of them beyond ASCII."""
    links = EmailLinks(Tokens("a secret"), "digest@news.example.org", "https://news.example.org/")
    marks = MessageMarks("a secret")
    moment = sample_listing(WEEK).updated
    for one in range(number):
        identity = f"{one:022}"
        name = NAMES[one % len(NAMES)]
        subscriber = Subscriber(identity, f"reader{one}@example.org", locale, "main", "active", moment, name=name)
        yield links.reader(subscriber, marks.message_id(WEEK, identity, "news.example.org"))


def _milliseconds(write: Callable[[Reader], bytes], readers: list[Reader]) -> float:
    start = process_time()
    for reader in readers:
        write(reader)
    return (process_time() - start) / len(readers) * 1000


def _measure(locale: Locale, key: Path) -> None:
    site, renderer = sample_site((locale,)), EmailRenderer(Templates())
    digest = Catalog((WEEK,)).digest(WEEK, locale)

    def rendered(reader: Reader) -> bytes:
        email = renderer.render(site, digest, links=FooterLinks(reader.leave_url, reader.manage_url))
        return mime.message((), email.text, email.html)

    readers = list(_readers(locale, READERS))
    rendered(readers[0])
    each = _milliseconds(rendered, readers[:RENDERED])
    prepared = prepare(renderer, site, digest, "secret", digest.updated, has_server=True)
    size = len(prepared.message(readers[0]))
    before = getrusage(RUSAGE_SELF).ru_maxrss
    built = _milliseconds(prepared.message, readers)
    grown = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1000
    signer = load_signer(key, "digest", "news.example.org", print)
    signed = _milliseconds(lambda reader: signer.sign(prepared.message(reader)), readers[:SIGNED])
    print(
        f"| {locale} | {built:.3f} | {signed:.2f} | {each:.1f} | {size / 1000:.0f} | {grown / 1000:.1f} |", flush=True
    )


def main() -> None:
    """Print the table: milliseconds of processor time."""
    key = Path(sys.argv[1])
    print("\n| a message to one of 10,000 readers | ms | signed, ms | rendering each, ms | KB | more memory, MB |")
    print("|---|--:|--:|--:|--:|--:|")
    for tag in ("en", "ar", "ru", "es"):
        _measure(Locale(tag), key)


def measure(folder: Path, runs: int) -> None:  # noqa: ARG001 - as all parts
    """Print a table. It is made in a process of its own, so that memory is that of messages alone."""
    key = folder / "dkim.pem"
    making = ["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", str(key)]
    subprocess.run(making, check=True, capture_output=True)
    subprocess.run([sys.executable, "-c", "from bench.messages import main; main()", str(key)], cwd=ROOT, check=True)


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as made:
        measure(Path(made), 1)
