# Everything that a person does with a checkout. `make help` lists it.

# The first of these that is recent enough and can make a virtual environment is used.
PYTHONS ?= python3 python3.14 python3.13 python3.12 python3.11 python
DEBIAN_PACKAGES := chromium newsboat git fonts-noto-core fontconfig libfribidi0 apertium apertium-eng-spa apertium-spa-cat apertium-bel-rus
BIN := .venv/bin
PIP_INSTALL := pip install --quiet --constraint constraints.txt
INSTALL := $(BIN)/python -m $(PIP_INSTALL) --editable
INPUTS := pyproject.toml constraints.txt
# npm writes this file when all is there.
NODE_MODULES := tests/npm/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test test-argostranslate mutate check bench bench-text constraints update-golden words docs docs-reference package clean debian-packages

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' Makefile

demo: .venv/.digest ## make a first edition from the sample news, in a new folder demo/
	@rm -rf demo && mkdir demo
	cd demo && ../$(BIN)/digest init && ../$(BIN)/digest run --all
	@echo
	@echo 'In a browser:     demo/output/site/index.html'
	@echo 'In a feed reader: demo/output/site/en/feed.xml'
	@echo "As an email:      $$(ls demo/output/email/*.html | tail -n 1)"

test: .venv/.development $(NODE_MODULES) debian-packages ## run all tests; ARGS="-k week" picks some
	$(BIN)/python -m pytest --numprocesses 2 $(ARGS)

test-argostranslate: .venv/.argos ## run the tests of the engine argostranslate, which brings PyTorch: 1.5 GB
	.venv/argos/bin/python -m pytest tests/argostranslate $(ARGS)

# A change of a test does not test a mutant again: name it, or remove mutants/ to start over.
mutate: .venv/.mutation ## break the rules, one place at a time, and print what no test notices; ARGS="digest.model.week*" picks some
	rm -rf mutants/tests
	set -f; $(BIN)/mutmut run --max-children 2 $(ARGS)
	$(BIN)/python -m tests.mutants

check: .venv/.development ## style, types, import contracts, spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell

bench: .venv/.bench .venv/.argos ## measure time and memory, print a table; ARGS="--runs 1" is quicker
	$(BIN)/python -m bench $(ARGS)

bench-text: .venv/.bench ## measure how texts are split, shortened and grouped; DATA=folder has the sets of texts
	$(BIN)/python -m bench.text $(DATA)

constraints: .venv/.pip ## write constraints.txt with the newest versions that fit
	rm -rf .venv/resolve && $(BIN)/python -m venv .venv/resolve
	.venv/resolve/bin/python -m pip install --quiet --upgrade pip
	.venv/resolve/bin/python -m pip install --quiet --group test --group check --group bench --group docs --group mutation '.[translate,serve,cards,search,argos]'
	{ grep '^#' constraints.txt; .venv/resolve/bin/python -m pip freeze --exclude weekly-digest | sed 's/+cpu$$//'; } \
	  > .venv/constraints
	rm -rf .venv/resolve && mv .venv/constraints constraints.txt

update-golden: .venv/.development ## accept what digest writes now as what the golden tests expect
	$(BIN)/python -m pytest tests/golden --update-golden

words: .venv/.development ## list the phrases that the catalogs in templates/locale lack
	$(BIN)/python -m tests.catalogs

docs: .venv/.docs ## build the documentation as a site, into build/docs; a broken link is an error
	$(BIN)/python -m docs.site

docs-reference: .venv/.development ## update the generated parts of the documentation
	$(BIN)/python -m docs.generate

package: .venv/.development ## build the sdist, and from it the wheel, into dist/
	rm -rf dist
	$(BIN)/python -m build --outdir dist

clean: ## remove all that make made
	rm -rf .venv demo build dist mutants .hypothesis .*_cache tests/npm/node_modules

# The stamps: each is as new as the files that say what is to be installed.

.venv/.pip:
	@for python in $(PYTHONS); do \
	  $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  $$python -m venv .venv && $(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1' && touch $@ && exit; \
	  exit 1; \
	done; echo 'digest needs Python 3.11 or later, with venv (Debian: apt-get install python3-venv)' >&2; exit 1

.venv/.digest: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate]'
	@touch $@

.venv/.development: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate,serve,cards,search]' --group test --group check
	@touch $@ .venv/.digest

.venv/.bench: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate]' --group bench
	@touch $@ .venv/.digest

.venv/.docs: .venv/.pip $(INPUTS)
	$(BIN)/python -m $(PIP_INSTALL) --group docs
	@touch $@

.venv/.mutation: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate,serve,cards,search]' --group test --group mutation
	@touch $@ .venv/.digest

# An environment of its own: nothing of it may be needed, or be there by chance, where the other tests run.
.venv/.argos: .venv/.pip $(INPUTS)
	$(BIN)/python -m venv .venv/argos
	.venv/argos/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv/argos/bin/python -m $(PIP_INSTALL) --group test --editable '.[argos,translate]'
	@touch $@

$(NODE_MODULES): tests/npm/package-lock.json | .venv/.development
	$(BIN)/npm ci --prefix tests/npm --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# The tests look at pages in a browser and at feeds in a reader. Where these are missing, tests/programs.py skips them.
debian-packages:
	@[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null || exit 0; \
	missing=$$(for name in $(DEBIAN_PACKAGES); do \
	  [ "$$(dpkg-query --show --showformat '$${db:Status-Status}' $$name 2>/dev/null)" = installed ] || echo $$name; \
	done); \
	[ -z "$$missing" ] || { apt-get -qq update && \
	  DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends $$missing </dev/null; }
