# Sourced by the verbs that start the server: builds it when something changed, and says how it runs.

state=.powerpay
notes=$state/server.aot # see train_server

# The sandbox with its database, and after " -- " the server that it starts and watches.
machine=(java -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  -cp "sandbox/target/classes:sandbox/target/lib/*" ng.powerpay.sandbox.BareMachine)

# The one place for the server's JVM flags. Notes that do not fit the JVM are as good as none.
server_with() {
  server=(java -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1
    -XX:+ExitOnOutOfMemoryError "$@" -cp "app/target/powerpay-app.jar:app/target/lib/*" ng.powerpay.PowerPay)
}

# What the build was made of; unchanged files need no Maven at all.
fingerprint() {
  find pom.xml sts sandbox web app docs/api "${JAVA_HOME:-.}/release" -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' \
    -not -path '*/src/test/*' -not -path 'web/e2e/*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum
}

build_server() {
  mkdir -p "$state" 2>/dev/null || die "cannot write to the folder $PWD"
  local built
  built=$(cat "$state/built" 2>/dev/null || true)
  if [ ! -e app/target/powerpay-app.jar ] || [ "$(fingerprint)" != "$built" ]; then
    need_node
    need_maven
    need_space
    echo "Building PowerPay (the first time takes a few minutes) ..."
    if ! maven -q -pl sts,sandbox,web,app package -DskipTests >"$state/build.log" 2>&1; then
      grep -m 20 -E 'ERROR' "$state/build.log" >&2 || tail -20 "$state/build.log" >&2
      die "the build failed; all of it is in $state/build.log"
    fi
    train_server
    fingerprint >"$state/built"
  fi
  if [ -e "$notes" ]; then
    server_with "-XX:AOTCache=$notes" "-Xlog:aot*=off"
  else
    server_with
  fi
}

# One start in a world of its own, so that the JVM notes down which classes it loads and links: with
# these notes every later start takes about half the time. Without them all works, only slower.
train_server() {
  rm -f "$notes"
  (
    unset "${!POWERPAY_@}"
    training=$(mktemp -d "$state/training-XXXXXX")
    trap 'rm -rf "$training"' EXIT
    read -r app sandbox smtp <<<"$(free_ports)"
    server_with "-XX:AOTCacheOutput=$notes" "-Xlog:aot*=off"
    "${machine[@]}" --state "$training" --port "$app" --sandbox-port "$sandbox" --smtp-port "$smtp" \
      -- "${server[@]}" >"$state/training.log" 2>&1 &
    for _ in $(seq 1 600); do
      if ! kill -0 $! 2>/dev/null || grep -q 'is ready' "$state/training.log"; then break; fi
      sleep 0.2
    done
    kill $! 2>/dev/null || true
    wait $! || true
  ) || true
}
