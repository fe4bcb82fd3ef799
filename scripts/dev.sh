#!/usr/bin/env bash
# Serves the demo stores on wrangler's local runtime: workerd with KV, Durable Objects and static assets.
source "$(dirname "$0")/env.sh"

PORT=${PORT:-8787}
(exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null && fail "port $PORT is taken" \
  "Stop what listens there, or choose another: PORT=8788 make dev"

if [ ! -e .dev.vars ]; then
  step "A master key for this machine (.dev.vars)"
  (umask 077 && printf 'MASTER_KEYS="dev:%s"\n' "$(head -c 32 /dev/urandom | base64 -w0)" >.dev.vars)
fi
quietly "Demo stores into the local KV" wrangler kv bulk put build/seed.json --binding SITES --local

# Only what is new: wrangler takes some seconds for each.
for file in build/media/*/*; do
  [ -e "$file" ] || continue
  key=${file#build/media/}
  cmp --silent "$file" ".wrangler/state/media/$key" && continue
  quietly "$key into the local bucket" wrangler r2 object put "commerce-studio-media/$key" --file "$file" --local
  mkdir -p "$(dirname ".wrangler/state/media/$key")" && cp "$file" ".wrangler/state/media/$key"
done

answers() {
  exec 3<>"/dev/tcp/127.0.0.1/$PORT" || return
  printf 'GET / HTTP/1.0\r\nHost: aurora.localhost\r\n\r\n' >&3
  timeout 5 head -n 1 <&3 | grep -q ' 200 '
}

step "wrangler dev on port $PORT"
wrangler dev --port "$PORT" --show-interactive-dev-session=false --log-level "${LOG_LEVEL:-warn}" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null' EXIT INT TERM
for _ in $(seq 120); do
  kill -0 $server 2>/dev/null || fail "wrangler dev stopped" "Its messages are above."
  answers 2>/dev/null && break
  sleep 0.5
done
cat <<STORES

  The stores are open:

    http://aurora.localhost:$PORT       template default · English (US) · USD
    http://northlight.localhost:$PORT   template premium · English (UK) · GBP
    http://marigold.localhost:$PORT     template custom  · Deutsch · EUR

  Ctrl-C stops them.

STORES
wait $server
