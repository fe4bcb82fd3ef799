.DEFAULT_GOAL := help
SHELL := bash
RUN = source scripts/env.sh;

# What the bundles and the Worker are built from; a target is rebuilt when one of its sources is newer.
files = $(shell find $(1) -type f -not -path '*/tests/*' -not -name '*.md' 2>/dev/null)
DOMAIN := Cargo.toml Cargo.lock $(call files,shared/src shared/Cargo.toml)
VISION := $(call files,storefront/vision) scripts/build-vision.sh
CLIENT := $(call files,storefront/src/islands storefront/client storefront/boot storefront/style) studio/src/words.rs \
  package-lock.json scripts/build-client.sh scripts/assets.mjs
WORKER := $(call files,edge/src edge/public storefront/src) edge/Cargo.toml storefront/Cargo.toml storefront/build.rs \
  scripts/build-edge.sh

.PHONY: help
help: ## List the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  \033[1m%-14s\033[0m %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: dev
dev: build ## Install what is missing, build, seed three demo stores and serve them on port 8787
	@scripts/dev.sh

.PHONY: setup
setup: ## Install Rust's wasm target and the build tools
	@scripts/rust.sh
	@scripts/tools.sh

.PHONY: build
build: setup ## Build the Worker, the bundles that browsers load, and the demo stores' data
	@$(MAKE) --no-print-directory build/worker/.built build/seed.json build/media/northlight/northlight-atelier-rannoch.glb

build/vision/.built: $(DOMAIN) $(VISION)
	@scripts/build-vision.sh && touch $@

build/assets.json: $(DOMAIN) $(CLIENT) build/vision/.built
	@scripts/build-client.sh && touch $@

build/worker/.built: $(DOMAIN) $(WORKER) build/assets.json
	@scripts/build-edge.sh && touch $@

build/seed.json: $(DOMAIN) $(call files,studio) $(wildcard demo/*/*.json)
	@$(RUN) quietly "The demo stores' data" cargo run --quiet -p studio -- publish demo/aurora demo/northlight demo/marigold --platform-domain localhost --out $@

# Tenants' own files, as they lie in the bucket.
build/media/northlight/%.glb: demo/northlight/catalog.json $(DOMAIN) $(call files,studio storefront/vision/src)
	@$(RUN) quietly "A demo frame's 3D model" cargo run --quiet -p studio -- model $< $* --out $@

.PHONY: check
check: setup ## Formatting, lints on every target that ships, dependency rules
	@scripts/check.sh

.PHONY: test
test: build ## Everything: native tests, the edge on workerd, journeys in a real browser
	@scripts/test.sh

.PHONY: test-llm
test-llm: build ## A real small model on llama.cpp's server, through the AI gateway
	@scripts/test-llm.sh

.PHONY: bench
bench: build ## Measure bytes, Lighthouse, CPU per request and frame times; writes the table of docs/performance.md
	@scripts/bench.sh

.PHONY: fmt
fmt: ## Format the code
	@$(RUN) cargo fmt --all

.PHONY: clean
clean: ## Remove what was built here; the tools' cache stays
	@rm -rf build target .wrangler e2e/out
