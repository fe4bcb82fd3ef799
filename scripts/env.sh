# Sourced by every script: where the tools live and which Rust to use.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# Versions. wasm-bindgen's must equal the one in Cargo.lock; `make check` compares them.
WASM_BINDGEN_VERSION=0.2.130
WORKER_BUILD_VERSION=0.8.7

CACHE=${COMMERCE_STUDIO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/commerce-studio}
TOOLS=$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION+worker-build-$WORKER_BUILD_VERSION
export PATH="$ROOT/node_modules/.bin:$TOOLS/bin:$PATH"

# Without network access to Rust's own downloads, scripts/rust.sh makes this toolchain from Debian's packages.
FALLBACK_TOOLCHAIN=debian-wasm
if [ -z "${RUSTUP_TOOLCHAIN:-}" ] && rustup toolchain list 2>/dev/null | grep -q "^$FALLBACK_TOOLCHAIN"; then
  export RUSTUP_TOOLCHAIN=$FALLBACK_TOOLCHAIN
fi
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto} WRANGLER_SEND_METRICS=false CLOUDFLARE_CF_FETCH_ENABLED=false npm_config_update_notifier=false

step() { printf '\033[1m▸ %s\033[0m\n' "$*"; }
fail() { printf '\033[31m✗ %s\033[0m\n' "$1" >&2; shift; printf '  %s\n' "$@" >&2; exit 1; }

# The first argument says what is being done, the rest is the command. Output is kept and shown only on failure;
# a line every ten seconds shows that it is alive.
quietly() {
  local what=$1 log started=$SECONDS pid; shift
  log=$(mktemp)
  step "$what"
  "$@" >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
    kill -0 "$pid" 2>/dev/null && printf '  … %ss  %s\n' "$((SECONDS - started))" "$(tail -n1 "$log" | cut -c1-90)"
  done
  wait "$pid" || { tail -n 200 "$log" >&2; rm -f "$log"; return 1; }
  rm -f "$log"
}
