# Two commands do everything: make demo, make check.
# They need Python 3.11 or newer, make, and the package index; the environment is .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo stories check docs pictures bench trust fix clean

help:
	@echo 'make demo    the main job on an example list: home, suggest, new-pod, invite, reply, log'
	@echo 'make stories five groups, lived from an empty folder to the last season'
	@echo 'make check   everything that has to hold: style, types, imports, tests, docs, the wheel'
	@echo 'make docs    write again what the pages say of the program'
	@echo 'make pictures the screens of the README, drawn again'
	@echo 'make bench   the grouping engine against peers and references, in under ten minutes'
	@echo 'make trust   the file broken in every way we know, in one table (SMALL=1: in five minutes)'
	@echo 'make fix     format, and mend what ruff can mend'
	@echo 'make clean   remove everything that the others made'

demo: $(VENV)/pods-is-installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

stories: $(VENV)/pods-is-installed
	@$(BIN)/python -m docs.stories

check: $(VENV)/tools-are-installed
	@echo '== format'
	@$(BIN)/ruff format --check .
	@echo '== style'
	@$(BIN)/ruff check .
	@echo '== types'
	@$(BIN)/mypy
	@$(BIN)/mypy docs
	@echo '== imports: every room in its place'
	@$(BIN)/lint-imports --no-logo
	@echo '== tests, docs and examples'
	@$(BIN)/pytest --quiet --numprocesses 2 --cov --cov-report term
	@echo '== the wheel, in a clean environment'
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh .ci/wheel.sh
	@echo 'all is well'

docs: $(VENV)/tools-are-installed
	@$(BIN)/python -m docs.generate

pictures: $(VENV)/tools-are-installed
	@$(BIN)/python -m docs.pictures

# Instances of this folder are used where it has them; others are generated.
INSTANCES ?= ../shared

bench: $(VENV)/pods-is-installed
	@$(PIP) install --editable '.[bench]' || echo 'CP-SAT and HiGHS cannot be installed and are left out' >&2
	@$(BIN)/python benchmarks/goals.py --csv bench.csv $(if $(wildcard $(INSTANCES)),--files $(INSTANCES))

fix: $(VENV)/tools-are-installed
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

trust: $(VENV)/tools-are-installed
	@$(PIP) install tomlkit || echo 'tomlkit cannot be installed: no second judge' >&2
	@$(BIN)/python benchmarks/trust.py $(if $(SMALL),--small) $(ROWS)

clean:
	rm -rf $(VENV) build dist demo bench.csv .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache \
		.ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'pods needs Python 3.11 or newer: make PYTHON=python3.12 ...' >&2; exit 1; }
	@echo '== a new environment: $(VENV)'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/pods-is-installed: pyproject.toml | $(VENV)/bin/python
	@echo '== installing pods'
	@$(PIP) install --editable .
	@touch $@

$(VENV)/tools-are-installed: pyproject.toml | $(VENV)/bin/python
	@echo '== installing pods and the development tools'
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/pods-is-installed
