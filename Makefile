# Two commands matter: `make run` and `make test`. Both install what they need into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

# Where Python is told to keep nothing compiled, each program that starts compiles all it imports.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check format eval eval-parse bench bench-ui coverage fuzz kills nightly \
	bundle clean

# The page opens too while somebody's records are being taken in, which lets no one else do so.
run: $(VENV)/installed
	-$(BIN)/confer ingest data/reports
	$(BIN)/confer ui

# A process of tests for each of up to four processors, and one more for while others wait for the
# disk: each holds models of half a gigabyte.
test: $(VENV)/installed-dev
	$(BIN)/pytest --numprocesses=$$(($$(nproc) + 1)) --maxprocesses=5 --dist=worksteal

check: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Prints the quality table; EVAL_DATA names the folder with the development data.
eval: $(VENV)/installed-dev
	$(BIN)/python -m tests.evaluation.run

# Prints the speeds; BENCH_STORE names a folder that keeps the large store for the next run.
bench: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks.run

# Prints how long twenty people wait who ask in the browser page while records are taken in.
bench-ui: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks.run ui

# Prints how much of real office files the parsers read, and how exactly.
eval-parse: $(VENV)/installed-dev
	$(BIN)/python -m tests.evaluation.parsing

# Prints what share of the running words of the development data the lexicon knows.
coverage: $(VENV)/installed-dev
	$(BIN)/python -m tests.evaluation.lexicon_coverage

# What takes too long for every change: runs each night.
nightly: fuzz kills
	$(BIN)/pytest -m "nightly or hypothesis" --hypothesis-profile=nightly

# Every night: 2,000 spoiled files of each kind, each read rightly or refused.
fuzz: $(VENV)/installed-dev
	$(BIN)/python -m tests.ingest.fuzz

# Kills ingests at 200 random moments and at every stage; nothing may be lost.
kills: $(VENV)/installed-dev
	$(BIN)/python -m tests.kills

# Collects all packages, with their sums and an install script, for a machine without network.
bundle: $(VENV)/installed
	bash .ci/offline/bundle

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/pip install --disable-pip-version-check --constraint constraints.txt --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/pip install --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) data/store
