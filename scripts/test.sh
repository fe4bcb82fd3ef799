#!/usr/bin/env bash
# Native tests of the rules, runtime tests on workerd, journeys in Chromium.
source "$(dirname "$0")/env.sh"
export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$CHROMIUM" ]; then
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || fail "Chromium is missing" \
    "Install it and set CHROMIUM to its path if it is not called chromium."
  quietly "Debian's package lists" apt-get update
  DEBIAN_FRONTEND=noninteractive quietly "Chromium" apt-get install -y --no-install-recommends chromium
  CHROMIUM=$(command -v chromium)
fi

step "Native tests"
cargo test --quiet -p shared --all-features
cargo test --quiet -p studio
cargo test --quiet -p storefront --features ssr
cargo test --quiet -p engine -p vision
cargo test --quiet -p edge --lib

step "The edge on workerd"
node --test "e2e/runtime/*.test.mjs"

step "The vision worker in Chromium"
node --test "e2e/vision/*.test.mjs"

step "Journeys in Chromium"
node --test --test-concurrency=1 "e2e/journeys/*.test.mjs"
