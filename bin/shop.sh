# shellcheck shell=bash
# Sourced by the verbs that look at the shop in a browser: finds Chromium, starts the shop on free ports.

chromium=''
need_chromium() {
  local place
  for place in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$place" ] && [ -x "$place" ]; then
      chromium=$place
      return
    fi
  done
  die "no Chromium found; install it or set CHROMIUM"
}

# Lighthouse is only for benchmarks: its packages are no part of the front ends'.
need_lab() {
  if ! cmp -s web/lab/package-lock.json web/lab/node_modules/.powerpay-lock; then
    (cd web/lab && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null) ||
      die "the packages of web/lab/package.json could not be installed"
    cp web/lab/package-lock.json web/lab/node_modules/.powerpay-lock
  fi
}

machine='' shop_state=''
stop_shop() {
  [ -z "$machine" ] || kill "$machine" 2>/dev/null || true
  wait "$machine" 2>/dev/null || true
  machine=''
  [ -z "$shop_state" ] || rm -rf "$shop_state"
}
trap stop_shop EXIT

# A shop with a world of its own, and where it is in the variables that web/e2e reads.
start_shop() {
  local app sandbox smtp
  shop_state=$(mktemp -d)
  read -r app sandbox smtp <<<"$(free_ports)"
  bin/run "$@" --state "$shop_state" --port "$app" --sandbox-port "$sandbox" --smtp-port "$smtp" \
    >"$shop_state/run.log" 2>&1 &
  machine=$!
  for _ in $(seq 1 600); do
    if grep -q 'PowerPay is ready' "$shop_state/run.log"; then break; fi
    kill -0 "$machine" 2>/dev/null || {
      cut -c1-300 "$shop_state/run.log" >&2
      die "the shop did not start"
    }
    sleep 0.5
  done
  read -r STAFF_EMAIL STAFF_PASSWORD < <(awk '/ Staff /{print $3, $4}' "$shop_state/run.log")
  export STAFF_EMAIL STAFF_PASSWORD MACHINE=$machine STATE_DIR=$shop_state CHROMIUM=$chromium \
    SHOP_URL=http://127.0.0.1:$app SANDBOX_URL=http://127.0.0.1:$sandbox
}
