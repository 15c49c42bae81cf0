#!/usr/bin/env bash
# Browser tests of the whole shop: a fresh bare machine on free ports, gone afterwards.
set -euo pipefail
source bin/build.sh

for chromium in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$chromium" ] && [ -x "$chromium" ]; then break; fi
done
[ -x "$chromium" ] || die "no Chromium found for the browser tests; install it or set CHROMIUM"

state=$(mktemp -d)
# Every vendor has a company of its own; two have a second one behind them. e2e/providers.test.mjs
export POWERPAY_VENDOR_PRIORITY='ikeja=vtpass;eko=flutterwavebills;abuja=buypower;ibadan=baxi;kano=irecharge;benin=quickteller;jos=monnifybills;kaduna=baxi,vtpass;portharcourt=vtpass,buypower;*=vtpass'
export POWERPAY_VTPASS_TIMEOUT=5s # for the vendor that hangs
read -r app sandbox smtp <<<"$(free_ports)"
bin/run --state "$state" --port "$app" --sandbox-port "$sandbox" --smtp-port "$smtp" >"$state/run.log" 2>&1 &
machine=$!
stop() {
  kill "$machine" 2>/dev/null || true
  wait "$machine" 2>/dev/null || true
  rm -rf "$state"
}
trap stop EXIT

for _ in $(seq 1 600); do
  if grep -q 'PowerPay is ready' "$state/run.log"; then break; fi
  kill -0 "$machine" 2>/dev/null || { cut -c1-300 "$state/run.log" >&2; die "the shop did not start"; }
  sleep 0.5
done
read -r staff_email staff_password < <(awk '/ Staff /{print $3, $4}' "$state/run.log")
cd web
STAFF_EMAIL=$staff_email STAFF_PASSWORD=$staff_password \
  SHOP_URL=http://127.0.0.1:$app SANDBOX_URL=http://127.0.0.1:$sandbox STATE_DIR=$state CHROMIUM=$chromium \
  node --test --test-concurrency=1 --test-reporter=tap e2e/*.test.mjs

# No log may hold a token, a phone number, a mail address of a customer or a secret.
cd ..
leaks=$(grep -hoE '\b[0-9]{20}\b|\b(\+?234|0)[789][01][0-9]{8}\b|[A-Za-z0-9.]+@example\.[a-z]+|Bearer [^ "]+' "$state"/*.log | grep -v '^owner@' | sort -u | head -5 || true)
secrets=$(sed -n 's/^[^#=]*=//p' "$state"/secrets* 2>/dev/null | awk 'length > 11')
if [ -n "$secrets" ] && grep -qF "$secrets" "$state/app.log"; then leaks="$leaks (a secret)"; fi
[ -z "$leaks" ] || die "the logs hold what they must not: $leaks"
echo "ok - no token, phone number, mail address or secret in the logs"
