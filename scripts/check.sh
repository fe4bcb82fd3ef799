#!/usr/bin/env bash
# Formatting, lints with warnings denied on every target that ships, and the dependency rules of the code map.
source "$(dirname "$0")/env.sh"
export RUSTFLAGS="${RUSTFLAGS:-}"

lock=$(cargo metadata --format-version 1 --locked --offline 2>/dev/null | node scripts/layers.mjs "$WASM_BINDGEN_VERSION") ||
  fail "a dependency rule is broken" "$lock"
quietly "Formatting" cargo fmt --all --check || fail "the code is not formatted" "make fmt"

lint() { quietly "Lints: $*" cargo clippy --quiet "$@" -- -D warnings || fail "clippy found something" "It is above."; }
lint -p shared --all-features --all-targets
lint -p studio --all-targets
lint -p storefront --features ssr --all-targets
lint -p engine -p vision --all-targets
lint -p engine -p vision --target wasm32-unknown-unknown
lint -p client --features consult --target wasm32-unknown-unknown
lint -p client --features studio --target wasm32-unknown-unknown
lint -p edge --target wasm32-unknown-unknown
echo "check passed"
