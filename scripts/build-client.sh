#!/usr/bin/env bash
# What browsers download: the islands' bundle, and beside the vision bundle the fonts, style sheets and the boot script,
# each bundle in a folder named after its content: build/public/_a/{bundle}-{hash}/.
source "$(dirname "$0")/env.sh"

quietly "Islands (Rust → wasm)" \
  cargo build -p client --profile client --target wasm32-unknown-unknown
rm -rf build/client && mkdir -p build/client
wasm-bindgen --target web --no-typescript --omit-default-module-path --remove-name-section --remove-producers-section \
  --out-dir build/client --out-name client "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/client/client.wasm"
wasm-opt -Oz --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext \
  --enable-mutable-globals --enable-reference-types --enable-multivalue \
  build/client/client_bg.wasm -o build/client/client_bg.wasm
esbuild build/client/client.js --minify --format=esm --allow-overwrite --outfile=build/client/client.js --log-level=warning

quietly "Fonts, styles and the boot script" node scripts/assets.mjs
