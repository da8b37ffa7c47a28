# Needs Python 3.11 or newer with venv, and make. Everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTANCE ?= instances/may2020.csv

.PHONY: solve test lint bench study pictures lock messages clean help

# Compiled catalogues of messages: the repository has only what people write.
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard reallocate/locale/*/LC_MESSAGES/*.po))

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

solve: $(VENV)/.ready $(CATALOGUES) ## Set up and solve INSTANCE (default: instances/may2020.csv)
	$(BIN)/reallocate solve $(INSTANCE)

# In two processes, since a test keeps one core busy and the smallest machine that CI runs on has two.
test: $(VENV)/.ready $(CATALOGUES) ## Set up and run the whole test suite
	$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(VENV)/.ready ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.ready ## Measure speed and memory; writes docs/benchmarks.md
	$(BIN)/python -m tests.bench

study: $(VENV)/.ready ## Run the long studies again; they write docs/studies and the best known plans
	$(BIN)/python -m tests.study.certificates
	$(BIN)/python -m tests.study.faults
	$(BIN)/python -m tests.study.same_answer
	$(BIN)/python -m tests.study.fuzz --cases 20000
	$(BIN)/python -m tests.study.hostile --cases 20000
	$(BIN)/python -m tests.study.methods
	$(BIN)/python -m tests.study.small
	$(BIN)/python -m tests.study.may2020
	$(BIN)/reallocate library run
	$(BIN)/python -m tests.study.shares
	$(BIN)/python -m tests.study.peers
	$(BIN)/python -m tests.study.profile

pictures: $(VENV)/.ready ## Take the pictures in docs/pictures, with OUTLINE under the map; needs chromium
	$(BIN)/python -m tests.pictures $(OUTLINE)

lock: $(VENV)/.ready ## Renew requirements-dev.lock from the ranges in pyproject.toml
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --upgrade --extra dev --no-emit-index-url --no-emit-find-links --no-header \
	  --strip-extras --annotation-style=line -o requirements-dev.lock pyproject.toml

messages: $(VENV)/.ready ## Take the messages of the code into the catalogue of every language
	$(BIN)/python catalogues.py update

$(CATALOGUES): %.mo: %.po | $(VENV)/.ready
	$(BIN)/python catalogues.py compile

clean: ## Remove what the other targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.ready: pyproject.toml requirements-dev.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@
