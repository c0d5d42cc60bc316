# Needs Python 3.11 or later and make; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types workflows samples docs messages bench fuzz lock audit-dependencies build clean

help: ## Lists the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

demo: $(BIN)/journey ## Audits the five sample businesses, and draws the map of one as SVG and PNG, and writes a report on all, into build/.
	mkdir -p build && $(BIN)/journey audit samples/*.journey.yaml --fail-on never && $(BIN)/journey render samples/heat-pump-installer.journey.yaml -o build/heat-pump.svg && $(BIN)/journey render samples/heat-pump-installer.journey.yaml -o build/heat-pump.png && $(BIN)/journey report samples/*.journey.yaml -o build/report.html

test: $(BIN)/pytest build/mermaid/package.json ## Runs the whole suite, on every processor there is.
	$(BIN)/pytest --numprocesses=auto --dist=loadfile

check: lint types workflows ## Runs the linters and the type checker, and sees that generated files are current.
	$(MAKE) samples docs messages && git diff --exit-code

lint: $(BIN)/ruff ## Looks for mistakes and for other than the usual form.
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(BIN)/ruff ## Checks the types.
	$(BIN)/mypy

workflows: $(BIN)/ruff ## Checks the action, the hooks and the examples of workflows against what their runners take, and for holes.
	$(BIN)/zizmor --offline --no-progress --quiet --persona=pedantic action.yml docs/github/journeys.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows docs/github/journeys.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.gitlab-ci docs/gitlab/journey.gitlab-ci.yml
	$(BIN)/pre-commit validate-manifest .pre-commit-hooks.yaml

samples: $(BIN)/pytest ## Writes what the commands print of the samples beside them, a run in every format, and the lists of tasks.
	$(BIN)/python tests/test_samples.py && $(BIN)/python tests/reporters/test_report_goldens.py && $(BIN)/python tests/tasks/make_lists.py && $(BIN)/python tests/report/make_report.py

docs: $(BIN)/pytest ## Writes the pages on rules and formats, the rules in the schema of the settings, and the gallery with its pictures.
	$(BIN)/journey rules --pages docs/rules && $(BIN)/journey schema --format markdown --output docs/format.md && $(BIN)/python tests/pages/gallery.py && $(BIN)/python tests/reporters/json_fields.py && $(BIN)/python tests/settings/rule_tables.py && $(BIN)/python tests/pages/walkthrough.py

messages: $(BIN)/pytest ## Collects the messages for translators, and compiles their translations.
	$(BIN)/python tests/language/messages.py

bench: $(BIN)/python ## Measures us against our peers, in turn, in one run on this machine, and writes docs/benchmarks.md.
	$(BIN)/python tests/bench/bench.py

fuzz: $(BIN)/python ## Hunts for files that break a promise, for FUZZ_SECONDS (60) in all.
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]' && $(BIN)/python tests/fuzz/fuzz.py

lock: ## Writes constraints.txt: the versions that CI installs, from a fresh environment.
	rm -rf build/lock && $(PYTHON) -m venv build/lock && env -u PIP_CONSTRAINT build/lock/bin/python -m pip install --quiet '.[check,graphviz,fuzz]'
	(echo '# What `make lock` found, for CI; who installs the package gets what pyproject.toml allows.' && build/lock/bin/python -m pip freeze --exclude journeycli) > constraints.txt

audit-dependencies: $(BIN)/python ## Asks the advisory service of PyPI about the versions that CI installs, where it can be reached.
	$(BIN)/python -m pip install --quiet 'pip-audit>=2.7' && sh .ci/audit $(BIN)/pip-audit

build: $(BIN)/ruff ## Makes the wheel and the source archive in dist/.
	$(BIN)/python -m build

clean: ## Removes everything that was made.
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(BIN)/journey: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable . && touch $@

$(BIN)/pytest: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test]' && touch $@

# Mermaid's own parser reads back what we write for it. Where it cannot be had those tests are skipped, and say so.
build/mermaid/package.json: tests/mermaid/package.json
	mkdir -p build/mermaid && cp $< $@
	-command -v npm >/dev/null && npm install --prefix build/mermaid --no-package-lock --no-audit --no-fund --ignore-scripts --silent --fetch-retries=0 --fetch-timeout=30000

$(BIN)/ruff: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[check]' && touch $@
