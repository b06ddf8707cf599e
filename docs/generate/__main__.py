"""``make docs-reference``: bring the generated parts of all pages up to date."""

from __future__ import annotations

from docs.generate.regions import PAGES, refresh

for page in PAGES:
    old = page.read_text(encoding="utf-8")
    new = refresh(old)
    if new != old:
        page.write_text(new, encoding="utf-8")
        print(f"{page}: written")
