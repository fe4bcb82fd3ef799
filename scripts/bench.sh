#!/usr/bin/env bash
# The benchmarks; PARTS="bytes cpu" runs only those.
source "$(dirname "$0")/env.sh"
node bench/run.mjs ${PARTS:-} --write
