#!/usr/bin/env bash
# A Rust that can build for wasm32-unknown-unknown: rustup's own where it can be had, else one made from Debian's packages.
source "$(dirname "$0")/env.sh"

has_wasm() { local dir; dir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) && [ -d "$dir" ]; }

SYSROOT_LIB=/usr/lib/rustlib/wasm32-unknown-unknown/lib
STAMP=$SYSROOT_LIB/.built-for
is_debian_root() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; }
export DEBIAN_FRONTEND=noninteractive

if [ "${RUSTUP_TOOLCHAIN:-}" = "$FALLBACK_TOOLCHAIN" ] || ! command -v rustup >/dev/null; then
  [ -e "$STAMP" ] && [ "$(cat "$STAMP")" = "$(/usr/bin/rustc -vV 2>/dev/null | sha256sum)" ] && exit 0
fi
if [ "${RUSTUP_TOOLCHAIN:-}" != "$FALLBACK_TOOLCHAIN" ]; then
  if ! command -v rustup >/dev/null; then
    is_debian_root || fail "rustup is missing" "Install it (https://rustup.rs), open a new shell and run this again."
    quietly "Debian's package lists" apt-get update
    # Not every release of Debian has it.
    if apt-cache policy rustup | grep -q 'Candidate: [^(]'; then
      quietly "rustup" apt-get install -y --no-install-recommends rustup
    fi
  fi
  if command -v rustup >/dev/null; then
    step "Rust toolchain with the wasm32-unknown-unknown target"
    has_wasm && exit 0
    timeout 300 rustup toolchain install >/dev/null 2>&1 && has_wasm && exit 0
  fi
fi

is_debian_root || fail "no Rust with the wasm32-unknown-unknown target" \
  "Run 'rustup toolchain install' in this folder with a network connection," \
  "or run 'make setup' once as root on Debian: it then uses Debian's own Rust packages."

packages="rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy lld-22"
quietly "Debian's package lists" apt-get update
quietly "Debian's Rust, for want of rustup's downloads" apt-get install -y --no-install-recommends $packages ||
  fail "Debian's Rust packages could not be installed" \
    "apt's sources have to name the release's -updates and -security lists, for some of them are only there." \
    "Then try: apt-get install $packages"

# Debian's Rust brings no standard library for wasm: build it once, in an empty crate, from Debian's rust-src.
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cargo() { (cd "$build" && RUSTUP_TOOLCHAIN= RUSTC=/usr/bin/rustc /usr/bin/cargo "$@"); }
cargo init --quiet --lib --name empty --vcs none
build_std() {
  RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes -Zforce-unstable-if-unmarked" cargo build --release \
    --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test
}
quietly "Rust's standard library for wasm32-unknown-unknown (about a minute)" build_std
mkdir -p "$SYSROOT_LIB"
rm -f "$SYSROOT_LIB"/*.rlib
find "$build/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$SYSROOT_LIB" \;
/usr/bin/rustc -vV | sha256sum >"$STAMP"
if command -v rustup >/dev/null; then rustup toolchain link "$FALLBACK_TOOLCHAIN" /usr; fi
