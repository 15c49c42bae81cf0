# Sourced by the verbs that start the server: builds it when something changed, and says how it runs.

state=.powerpay

# What the build was made of; unchanged files need no Maven at all.
fingerprint() {
  find pom.xml sts sandbox web app docs/api -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' \
    -not -path '*/src/test/*' -not -path 'web/e2e/*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum
}

build_server() {
  mkdir -p "$state" 2>/dev/null || die "cannot write to the folder $PWD"
  if [ -e app/target/lib ] && [ "$(fingerprint)" = "$(cat "$state/built" 2>/dev/null || true)" ]; then
    return
  fi
  need_node
  need_space
  echo "Building PowerPay (the first time takes a few minutes) ..."
  if ! maven -q -pl sts,sandbox,web,app package -DskipTests >"$state/build.log" 2>&1; then
    grep -m 20 -E 'ERROR' "$state/build.log" >&2 || tail -20 "$state/build.log" >&2
    die "the build failed; all of it is in $state/build.log"
  fi
  fingerprint >"$state/built"
}

# The one place for the server's JVM flags; the sandbox and the benchmark start it with these words.
server=(java -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1
  -cp "app/target/classes:app/target/lib/*" ng.powerpay.PowerPay)
