#!/usr/bin/env bash
# The vision bundle into build/vision: the engine for SIMD and for relaxed SIMD, its glue, the worker and the nets.
source "$(dirname "$0")/env.sh"

OUT=build/vision
rm -rf "$OUT" && mkdir -p "$OUT"

# Name of the wasm file, then the CPU features beyond wasm's first version.
bundle() {
  local name=$1 features=$2
  RUSTFLAGS="-C target-feature=$features" quietly "Vision engine ($features)" \
    cargo build -p vision --profile vision --target wasm32-unknown-unknown
  wasm-bindgen --target web --no-typescript --omit-default-module-path --remove-name-section --remove-producers-section \
    --out-dir "$OUT/$name" --out-name vision "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/vision/vision.wasm"
  # Features by name: with all of them on, wasm-opt writes encodings that browsers reject.
  wasm-opt -O3 --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue --enable-simd --enable-relaxed-simd \
    "$OUT/$name/vision_bg.wasm" -o "$OUT/$name.wasm"
}
bundle vision_bg +simd128
bundle vision_relaxed_bg +simd128,+relaxed-simd
# One glue serves both: they differ in instructions, not in what they import and export.
cmp --silent "$OUT/vision_bg/vision.js" "$OUT/vision_relaxed_bg/vision.js" ||
  fail "the glue of the two engines differs" "Publish both and let worker.js choose."
cp "$OUT/vision_bg/vision.js" "$OUT/vision.js"
rm -r "$OUT/vision_bg" "$OUT/vision_relaxed_bg"
cp storefront/vision/worker.js storefront/vision/models/{detector,landmarks}.bin "$OUT/"
cp storefront/vision/models/NOTICE.md "$OUT/NOTICE.txt"
for script in vision worker; do
  esbuild "$OUT/$script.js" --minify --format=esm --allow-overwrite --outfile="$OUT/$script.js" --log-level=warning
done
