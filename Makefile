# On Record: every task of the project is one word here. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_VERSION := 26.3
INDEX ?= index
HOST ?= 127.0.0.1
PORT ?= 5000
OPENSEARCH_PORT ?= 9201
FIGURES ?= build/figures

export INDEX HOST PORT

.PHONY: help install run opensearch opensearch-stop test test-slow test-opensearch lint format gate phrases screenshots fuzz bench bench-full lock clean

help:
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A stamp a requirements file: pip runs again only when the pins have changed.
# pip itself is pinned first, because older ones cannot resolve lxml's extras.
$(VENV)/.runtime: requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip==$(PIP_VERSION)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.%: requirements-%.txt $(VENV)/.runtime
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

install: $(VENV)/.dev ## make .venv for `run` and `test`, and nothing else

run: $(VENV)/$(if $(findstring ://,$(INDEX)),.opensearch,.runtime) ## build the sample index if there is none, then serve it
	@case "$(INDEX)" in http*://*) ;; *) test -e "$(INDEX)/CURRENT" || $(BIN)/python -m indexer build corpus/articles --index "$(INDEX)" ;; esac
	@exec $(BIN)/python -m service serve --index "$(INDEX)" --host "$(HOST)" --port "$(PORT)"

opensearch: $(VENV)/.runtime ## a cluster of three nodes from OPENSEARCH_PORT on, without Docker; prints what INDEX may be
	@$(BIN)/python -m tests.cluster start --port "$(OPENSEARCH_PORT)"

opensearch-stop: $(VENV)/.runtime ## end that cluster; its data stays until `make clean`
	@$(BIN)/python -m tests.cluster stop

test: $(VENV)/.dev lint ## every test that needs no server from outside
	@$(BIN)/python -m pytest -n 2 -m "not slow and not opensearch"

test-slow: $(VENV)/.dev ## the suites too slow for every change (kill -9, corpora)
	@$(BIN)/python -m pytest -n 2 -m "slow and not opensearch" --timeout 1800

# One process, so one cluster; fetching it for the first time takes a while.
test-opensearch: $(VENV)/.dev ## the suites on a real OpenSearch cluster of their own, where there is a JDK 21 or later
	@$(BIN)/python -m pytest -rs -m opensearch --timeout 600

lint: $(VENV)/.dev ## ruff and mypy, both strict
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary

format: $(VENV)/.dev ## put every file into the project's shape
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

gate: $(VENV)/.runtime ## hold extraction and ranking to their floors on the project's own gold
	@$(BIN)/python -m indexer evaluate corpus/gold/news.jsonl corpus/gold/features.jsonl corpus/gold/reported.jsonl --floor corpus/gold/floor.json
	@$(BIN)/python -m tests.ranking --floor corpus/searches/floor.json

phrases: $(VENV)/.dev ## verify phrases made from INDEX, whose verdicts are known
	@test -e "$(INDEX)/CURRENT" || $(BIN)/python -m indexer build corpus/articles --index "$(INDEX)"
	@$(BIN)/python -m tests.phrases "$(INDEX)"

fuzz: $(VENV)/.dev ## ask the API over INDEX at random, thousands of times, by its own document
	@test -e "$(INDEX)/CURRENT" || $(BIN)/python -m indexer build corpus/articles --index "$(INDEX)"
	@$(BIN)/python -m tests.fuzz "$(INDEX)"

screenshots: $(VENV)/.dev ## pictures of every page over INDEX, in build/screenshots
	@test -e "$(INDEX)/CURRENT" || $(BIN)/python -m indexer build corpus/articles --index "$(INDEX)"
	@$(BIN)/python -m tests.browser.screenshots "$(INDEX)"

bench: $(VENV)/.dev ## how fast it reads, writes, searches and verifies, beside its rivals; a page of it goes to FIGURES
	@$(BIN)/python -m tests.bench $(GOLD) --docs "$(FIGURES)"

bench-full: $(VENV)/.dev ## the same of a million quotations, by the engines made for that
	@$(BIN)/python -m tests.bench --only engines --engine tantivy --quotes 1000000 --docs "$(FIGURES)"

lock: $(VENV)/.dev ## pin the requirements again, with hashes, from pyproject.toml
	@$(BIN)/pip-compile --quiet $(LOCK) --output-file requirements.txt pyproject.toml
	@for extra in $(EXTRAS); do \
		$(BIN)/pip-compile --quiet $(LOCK) --extra $$extra --constraint requirements.txt \
			--output-file requirements-$$extra.txt pyproject.toml || exit 1; \
	done
	@$(BIN)/pip-compile --quiet $(LOCK) --all-extras --constraint requirements.txt \
		$(EXTRAS:%=--constraint requirements-%.txt) --output-file requirements-dev.txt pyproject.toml

# What a user may add, each a file of its own that holds the runtime too; the development's file holds them all.
EXTRAS := dask opensearch tantivy

LOCK := --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-options

clean: ## remove everything that was made, but not .venv
	@test ! -e build/opensearch/running.json || $(MAKE) --no-print-directory opensearch-stop
	@rm -rf index build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
