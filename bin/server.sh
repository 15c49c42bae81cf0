# Sourced by the verbs that start the server: builds it when something changed, and says how it runs.

state=.powerpay
notes=$state/server.aot # see train_server
built=$state/built
proofs=$state/built-proofs
modules=sts,sandbox,web,app
jar=app/target/powerpay-app.jar
server_main=ng.powerpay.PowerPay

# The sandbox with its database, and after " -- " the server that it starts and watches.
machine=(java -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  -cp "sandbox/target/classes:sandbox/target/lib/*" ng.powerpay.sandbox.BareMachine)

# The same with stand-ins for AWS beside the sandbox, and with a server that knows AWS.
as_on_aws() {
  unset "${!AWS_@}" # nobody's own account has to do with it
  notes='' built=$state/built-aws
  modules=$modules,aws-local,aws
  jar=aws/target/powerpay-aws.jar
  server_main=ng.powerpay.aws.AwsPowerPay
  machine=(java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow
    -cp "aws-local/target/classes:aws-local/target/lib/*" ng.powerpay.awslocal.AwsLocal)
}

# The one place for the server's JVM flags. Notes that do not fit the JVM are as good as none.
server_with() {
  server=(java -Xmx384m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1
    -XX:+ExitOnOutOfMemoryError "$@" -cp "$jar:${jar%/*}/lib/*" "$server_main")
}

# What the build was made of; unchanged files need no Maven at all.
fingerprint() {
  find pom.xml ${modules//,/ } docs/api "${JAVA_HOME:-.}/release" -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' \
    -not -path '*/src/test/*' -not -path 'web/e2e/*' -not -path 'web/lab/*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum
}

build_server() {
  mkdir -p "$state" 2>/dev/null || die "cannot write to the folder $PWD"
  if [ ! -e "$jar" ] || [ "$(fingerprint)" != "$(cat "$built" 2>/dev/null || true)" ]; then
    need_node
    need_maven
    need_space
    echo "Building PowerPay (the first time takes a few minutes) ..."
    if ! maven -q -pl "$modules" package -DskipTests >"$state/build.log" 2>&1; then
      grep -m 20 -E 'ERROR' "$state/build.log" >&2 || tail -20 "$state/build.log" >&2
      die "the build failed; all of it is in $state/build.log"
    fi
    [ -z "$notes" ] || rm -f "$notes"
    fingerprint >"$built"
  fi
  if [ -n "$notes" ] && [ ! -e "$notes" ]; then train_server; fi
  if [ -n "$notes" ] && [ -s "$notes" ]; then
    server_with "-XX:AOTCache=$notes" "-Xlog:aot*=off"
  else
    server_with
  fi
}

# One start in a world of its own, so that the JVM notes down which classes it loads and links: with
# these notes every later start takes about half the time. Without them all works, only slower.
train_server() {
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
  [ -e "$notes" ] || : >"$notes" # this JVM writes none: not tried again
}
