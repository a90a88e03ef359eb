.DEFAULT_GOAL := all
INPUT ?= input
OUTPUT ?= output
PIPELINE ?= pipelines/dataset.yaml
FACTSHEET = node dist/cli.js

.PHONY: all run diff eval check test bench clean help

all: run ## Install, build, and turn input/ into output/ (what `make` does)

run: dist/cli.js ## Turn INPUT=folder into the dataset OUTPUT=folder
	@$(FACTSHEET) run $(INPUT) --out $(OUTPUT) --pipeline $(PIPELINE)

diff: dist/cli.js ## Say what changed between OLD=… and NEW=… (files, folders, datasets or git:REV:PATH)
	@$(FACTSHEET) diff $(or $(OLD),$(error Give OLD=… and NEW=…)) $(or $(NEW),$(error Give OLD=… and NEW=…))

eval: dist/cli.js ## Measure how often the tool is right on GOLD=folder
	@$(FACTSHEET) eval $(or $(GOLD),$(error Give GOLD=folder of cases))

check: node_modules/.package-lock.json ## Check format, lint, types and architecture
	@npm run -s format:check
	@npm run -s lint
	@npm run -s types
	@npx vitest run test/architecture.test.ts --reporter=dot

test: dist/cli.js ## Run every test
	@npx vitest run $(if $(REPORT),--reporter=default --reporter=json --outputFile.json=$(REPORT))

bench: dist/cli.js ## Time the pipeline on this machine, and write docs/performance.md
	@npm ci --prefix bench --silent --no-audit --no-fund
	@node bench/speed.mjs

clean: ## Remove what building and testing made
	rm -rf dist coverage

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 8

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

dist/cli.js: node_modules/.package-lock.json package.json build.mjs $(shell find src schema -type f)
	@npm run -s build
