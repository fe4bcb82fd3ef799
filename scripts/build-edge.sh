#!/usr/bin/env bash
# The Worker, into build/worker, and the headers of its static files. `--quick` skips the slow optimisations.
source "$(dirname "$0")/env.sh"

# With these set, worker-build fetches nothing.
export WASM_BINDGEN_BIN="$TOOLS/bin/wasm-bindgen" WASM_OPT_BIN="$ROOT/node_modules/.bin/wasm-opt"
export ESBUILD_BIN="$ROOT/node_modules/.bin/esbuild"

profile=(--release)
[ "${1:-}" = --quick ] && profile=(--profile quick --no-opt)

mkdir -p build/public
cp edge/public/_headers build/public/_headers
# worker-build takes its output folder relative to the crate.
quietly "The Worker" worker-build "${profile[@]}" --out-dir ../build/worker edge ||
  fail "the Worker did not build" "The compiler's messages are above."
