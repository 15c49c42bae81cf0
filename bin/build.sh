# Sourced by the verbs: how to call Maven and Node, and what to say when they are missing.

die() {
  echo "powerpay: $*" >&2
  exit 1
}

need_node() {
  command -v node >/dev/null 2>&1 || die "no Node.js found; install Node 20.19 or newer"
  node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' ||
    die "Node $(node --version) is too old; install 20.19 or newer"
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || die "no Maven found; install Maven 3.8 or newer"
}

maven() {
  # Maven's own libraries make a newer JDK print warnings that are none of ours.
  MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    mvn -B -ntp "$@"
}

need_space() {
  local free
  free=$(df -Pm . | awk 'NR==2 {print $4}')
  [ "$free" -ge 1500 ] || die "only $free MB of disk are free here; building and running needs 1500 MB"
}

# Three that nobody listens on now.
free_ports() {
  node -e '
    const net = require("node:net"), servers = [0, 0, 0].map(() => net.createServer().listen(0, "127.0.0.1"));
    Promise.all(servers.map(s => new Promise(r => s.on("listening", () => r(s.address().port)))))
      .then(ports => { console.log(ports.join(" ")); servers.forEach(s => s.close()); });'
}

# What deploy/ is checked with, from its lock file.
need_deploy_packages() {
  cmp -s deploy/package-lock.json deploy/node_modules/.powerpay-lock && return
  (cd deploy && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null) ||
    die "the packages of deploy/package.json could not be installed"
  cp deploy/package-lock.json deploy/node_modules/.powerpay-lock
}
