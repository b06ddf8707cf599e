"""All pages and emails are valid HTML according to html-validate."""

import subprocess
from pathlib import Path

CONFIGURATION = Path(__file__).with_name("htmlvalidate.json")


def findings(node: str, modules: Path, *files: Path) -> list[str]:
    validate = modules / "html-validate" / "bin" / "html-validate.mjs"
    arguments = [node, validate, "--config", CONFIGURATION, "--formatter", "text", *files]
    told = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=120)
    assert told.stderr == ""
    return told.stdout.splitlines()


def test_pages_and_emails_are_valid(node: str, modules: Path, published: Path) -> None:
    files = sorted(published.rglob("*.html"))

    assert findings(node, modules, *files) == []
    assert len(files) > 100


def test_what_is_looked_for_would_be_found(node: str, modules: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    page = '<!DOCTYPE html>\n<html lang="en">\n<head><title>Harbor</title></head>\n<body><p><h1>Harbor</h1></p></body>'
    file.write_text(f"{page}\n</html>\n", encoding="utf-8")

    assert any("close-order" in finding or "permitted-content" in finding for finding in findings(node, modules, file))
