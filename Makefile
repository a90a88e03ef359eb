.DEFAULT_GOAL := all
INPUT ?= input
OUTPUT ?= output

.PHONY: all test check build help clean

all: build ## Build, and turn input/ into output/
	node dist/cli.js run $(INPUT) --out $(OUTPUT)

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

build: node_modules/.package-lock.json ## Bundle src/ into dist/
	@node build.mjs

test: build ## Run the tests
	npx vitest run

check: node_modules/.package-lock.json ## Check format, lint and types
	npm run -s format:check
	npm run -s lint
	npm run -s types

clean: ## Remove what the build made
	rm -rf dist coverage

help: ## List the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12
