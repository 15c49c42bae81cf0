#!/usr/bin/env bash
# Browser tests of the whole shop on free ports: the bare machine, then as on AWS (that alone: e2e.sh aws).
set -euo pipefail
source bin/build.sh
source bin/shop.sh
need_chromium

# Every vendor has a company of its own; two have a second one behind them. e2e/providers.test.mjs
export POWERPAY_VENDOR_PRIORITY='ikeja=vtpass;eko=flutterwavebills;abuja=buypower;ibadan=baxi;kano=irecharge;benin=quickteller;jos=monnifybills;kaduna=baxi,vtpass;portharcourt=vtpass,buypower;*=vtpass'
export POWERPAY_VTPASS_TIMEOUT=5s # for the vendor that hangs

tests() { (cd web && node --test --test-concurrency=1 --test-reporter=tap "$@"); }

# First what kills the server, which nobody else can bear; then every page in every state, beside the jobs.
bare() {
  local pages jobs=()
  start_shop
  tests e2e/kill.test.mjs
  tests e2e/pages.test.mjs >"$shop_state/pages.tap" 2>&1 &
  pages=$!
  for file in web/e2e/*.test.mjs; do
    case $file in */kill.test.mjs | */pages.test.mjs) ;; *) jobs+=("${file#web/}") ;; esac
  done
  tests "${jobs[@]}" || { wait "$pages" || true; cat "$shop_state/pages.tap"; return 1; }
  wait "$pages" || { cat "$shop_state/pages.tap"; return 1; }
  cat "$shop_state/pages.tap"
  no_leaks
  stop_shop
}

as_on_aws_does() {
  start_shop --aws-local
  tests e2e/on-aws.mjs
  no_leaks
  echo "ok - memory as on AWS, MiB: $(memory)"
  nothing_outlives
}

# No log may hold a token, a phone number, a mail address of a customer or a secret.
no_leaks() {
  local leaks secrets
  leaks=$(grep -hoE '\b[0-9]{20}\b|\b(\+?234|0)[789][01][0-9]{8}\b|[A-Za-z0-9.]+@example\.[a-z]+|Bearer [^ "]+' "$shop_state"/*.log | grep -v '^owner@' | sort -u | head -5 || true)
  secrets=$(sed -n 's/^[^#=]*=//p' "$shop_state"/secrets* 2>/dev/null | awk 'length > 11')
  if [ -n "$secrets" ] && cat "$shop_state"/{app,vending,notifications}.log 2>/dev/null | grep -qF "$secrets"; then
    leaks="$leaks (a secret)"
  fi
  [ -z "$leaks" ] || die "the logs hold what they must not: $leaks"
  echo "ok - no token, phone number, mail address or secret in the logs"
}

# The machine's processes: its children, and PostgreSQL, which is nobody's child.
family() {
  local postgres
  postgres=$(head -1 "$shop_state/postgres/data/postmaster.pid")
  grep -Hs '^PPid:' /proc/[0-9]*/status | tr '/:' '  ' | awk -v roots="$machine $postgres" '
    { parent[$2] = $5 }
    END {
      split(roots, root, " "); for (i in root) in_family[root[i]]
      for (more = 1; more;) {
        more = 0
        for (pid in parent) if (!(pid in in_family) && parent[pid] in in_family) { in_family[pid]; more = 1 }
      }
      for (pid in in_family) print pid
    }'
}

# What each process has to itself and its share of the rest, in MiB.
memory() {
  local pid name
  for pid in $(family); do
    name=$(tr '\0' ' ' <"/proc/$pid/cmdline" | grep -oE 'AwsLocal|AwsPowerPay|[A-Za-z]+Handler|redis-server|postgres' | head -1 || true)
    awk -v name="${name:-shell}" '/^Pss:/{print name, $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk '{kib[$1] += $2; all += $2} END {
      for (name in kib) printf "%s%s %d", (n++ ? ", " : ""), name, kib[name] / 1024
      printf "; together %d MiB\n", all / 1024 }'
}

# Whoever kills the machine has stopped everything.
nothing_outlives() {
  local all alive pid
  all=$(family)
  kill -KILL "$machine"
  wait "$machine" 2>/dev/null || true
  for _ in $(seq 1 200); do
    alive=''
    for pid in $all; do
      if grep -qs '^State:.[^Z]' "/proc/$pid/status"; then alive="$alive $pid"; fi
    done
    [ -n "$alive" ] || break
    sleep 0.2
  done
  [ -z "$alive" ] || die "these outlived the machine: $alive"
  echo "ok - nothing outlives the machine, even when it is killed"
}

[ "${1:-}" = aws ] || bare
[ "$(uname)" != Linux ] || as_on_aws_does # as Lambda's runtime interface client wants
