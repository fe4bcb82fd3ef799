#!/usr/bin/env bash
# What browsers download: two bundles of islands with the words that they say, and beside the vision bundle the fonts, style
# sheets and the boot script, each in a folder named after its content: build/public/_a/{folder}-{hash}/.
source "$(dirname "$0")/env.sh"

rm -rf build/client && mkdir -p build/client
for bundle in consult studio; do
  quietly "Islands: $bundle (Rust → wasm)" \
    cargo build -p client --features $bundle --profile client --target wasm32-unknown-unknown
  wasm-bindgen --target web --no-typescript --omit-default-module-path --remove-name-section --remove-producers-section \
    --out-dir build/client --out-name $bundle "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/client/client.wasm"
  wasm-opt -Oz --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    build/client/${bundle}_bg.wasm -o build/client/${bundle}_bg.wasm
  esbuild build/client/$bundle.js --minify --format=esm --allow-overwrite --outfile=build/client/$bundle.js --log-level=warning
done
quietly "The islands' words" cargo run --quiet -p studio -- words --out build/client

quietly "Fonts, styles and the boot script" node scripts/assets.mjs
