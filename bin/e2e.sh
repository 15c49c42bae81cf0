#!/usr/bin/env bash
# Browser tests of the whole shop: a fresh bare machine on free ports, gone afterwards.
set -euo pipefail
source bin/build.sh

for chromium in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$chromium" ] && [ -x "$chromium" ]; then break; fi
done
[ -x "$chromium" ] || die "no Chromium found for the browser tests; install it or set CHROMIUM"

free_ports() {
  node -e '
    const net = require("node:net"), servers = [0, 0, 0].map(() => net.createServer().listen(0, "127.0.0.1"));
    Promise.all(servers.map(s => new Promise(r => s.on("listening", () => r(s.address().port)))))
      .then(ports => { console.log(ports.join(" ")); servers.forEach(s => s.close()); });'
}

state=$(mktemp -d)
read -r app sandbox smtp <<<"$(free_ports)"
bin/run --state "$state" --port "$app" --sandbox-port "$sandbox" --smtp-port "$smtp" >"$state/run.log" 2>&1 &
machine=$!
stop() {
  kill "$machine" 2>/dev/null || true
  wait "$machine" 2>/dev/null || true
  rm -rf "$state"
}
trap stop EXIT

for _ in $(seq 1 240); do
  if grep -q 'PowerPay is ready' "$state/run.log"; then break; fi
  kill -0 "$machine" 2>/dev/null || { cut -c1-300 "$state/run.log" >&2; die "the shop did not start"; }
  sleep 0.5
done
read -r staff_email staff_password < <(awk '/ Staff /{print $3, $4}' "$state/run.log")
cd web
STAFF_EMAIL=$staff_email STAFF_PASSWORD=$staff_password \
  SHOP_URL=http://127.0.0.1:$app SANDBOX_URL=http://127.0.0.1:$sandbox STATE_DIR=$state CHROMIUM=$chromium \
  node --test --test-concurrency=1 --test-reporter=tap e2e/*.test.mjs
