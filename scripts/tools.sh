#!/usr/bin/env bash
# The build tools that come as Rust crates, built once into the cache, and the ones that come from npm.
source "$(dirname "$0")/env.sh"

install_crate() { # root, crate, version, further arguments
  local root=$1 crate=$2 version=$3; shift 3
  [ -x "$root/bin/$crate" ] || [ -e "$root/.$crate" ] && return 0
  if command -v cargo-binstall >/dev/null &&
    quietly "$crate $version (binary)" cargo binstall --no-confirm --root "$root" "$crate@$version"; then
    :
  else
    # These tools run for seconds: building them quickly matters more than their speed.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
      CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$CACHE/build" \
      quietly "$crate $version (built once, some minutes, kept in $CACHE)" \
      cargo install --root "$root" "$crate" --version "$version" "$@" ||
      fail "$crate $version could not be built" "Look at the lines above; 'make setup' tries again."
  fi
  touch "$root/.$crate"
}

command -v npm >/dev/null || fail "npm is missing" "Install Node.js 20 or newer (on Debian: apt-get install nodejs npm)."
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  # Not `npm ci`: it refuses the lock file where a registry lacks some other platform's optional binary of workerd.
  quietly "npm packages (wrangler, esbuild, binaryen, …)" npm install --no-save --no-audit --no-fund ||
    fail "npm install failed" "Check the connection to the npm registry and run 'make setup' again."
fi
# worker-build links OpenSSL.
if [ ! -e "$TOOLS/.worker-build" ] && [ "$(uname)" = Linux ] && ! pkg-config --exists openssl 2>/dev/null; then
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || fail "OpenSSL's headers are missing" "Install them with pkg-config (on Debian: apt-get install pkg-config libssl-dev)."
  DEBIAN_FRONTEND=noninteractive quietly "OpenSSL's headers" apt-get install -y --no-install-recommends pkg-config libssl-dev
fi
install_crate "$TOOLS" wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
install_crate "$TOOLS" worker-build "$WORKER_BUILD_VERSION" --locked
rm -rf "$CACHE/build"
