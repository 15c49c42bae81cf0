# Sourced by bin/image: runs the image without an engine, in a root and as a user of its own.

# Unpacks it and sets `inside`, the command in front of whatever shall run in it, and `command`, its own.
unpack() {
  if [ "$(id -u)" != 0 ] || ! unshare --mount true 2>/dev/null; then
    echo "skip - only root may give the image a root of its own"
    exit 0
  fi
  [ -e "$folder/powerpay.tar" ] || build
  world=$(mktemp -d "$folder/world-XXXXXX")
  trap 'rm -rf "$world"' EXIT
  look unpack "$folder/powerpay.tar" "$world/rootfs"
  mkdir -p "$world/rootfs/proc" "$world/rootfs/dev"
  chmod 755 "$world" "$world/rootfs"
  mapfile -t command < <(look command "$folder/powerpay.tar")
  # shellcheck disable=SC2016
  inside=(unshare --mount sh -c 'mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" &&
    exec chroot --userspec=10001:10001 "$0" "$@"' "$world/rootfs")
}

# Starts it with a database and pretend providers beside it, does what is given, and stops both.
beside() {
  local app sandbox smtp
  read -r app sandbox smtp <<<"$(free_ports)"
  : >"$world/log"
  POWERPAY_ADDRESS=127.0.0.1 java -Xmx192m -XX:+UseSerialGC -cp "sandbox/target/classes:sandbox/target/lib/*" \
    ng.powerpay.sandbox.BareMachine --state "$world/state" --port "$app" --sandbox-port "$sandbox" \
    --smtp-port "$smtp" -- "${inside[@]}" "${command[@]}" >"$world/log" 2>&1 &
  machine=$!
  trap 'kill "$machine" 2>/dev/null || true; wait "$machine" || true; rm -rf "$world"' EXIT
  for _ in $(seq 1 600); do
    if grep -q 'is ready' "$world/log" || ! kill -0 "$machine" 2>/dev/null; then break; fi
    sleep 0.2
  done
  if ! grep -q 'is ready' "$world/log"; then
    tail -n 20 "$world/log" >&2
    tail -n 20 "$world/state/app.log" >&2 || true
    die "the image does not start"
  fi
  "$@" "$app"
  kill "$machine" 2>/dev/null || true # it ends by itself when the server was told to
  wait "$machine" || true
}

# Ready, as whom, how fast, healthy by its own check, and every line of the log is JSON.
show() {
  local java
  java=$(cut -d " " -f 1 "$world/state/app.pid")
  node -e 'fetch(`http://127.0.0.1:${process.argv[1]}/health/ready`).then(async a => {
    console.log(`/health/ready answers ${a.status} ${await a.text()}`); process.exit(a.status === 200 ? 0 : 1); })' "$1"
  ps -o uid=,rss= -p "$java" | awk '{print "as user " $1 ", " int($2 / 1024) " MB"; exit $1 == 0}'
  grep -ho 'Started .* seconds (process running for [0-9.]*)' "$world/state/app.log" || true
  POWERPAY_PORT=$1 "${inside[@]}" /opt/java/bin/java -Xmx32m -XX:TieredStopAtLevel=1 \
    -cp /app/classpath/powerpay-aws.jar ng.powerpay.aws.HealthCheck || die "its own health check fails"
  node -e 'const lines = require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n");
    lines.forEach(line => JSON.parse(line)); console.log(`${lines.length} log lines, each JSON`);' "$world/state/app.log"
  echo "ok - the image runs"
}

run() {
  unpack
  beside show
}

# With the settings that the server beside it was given.
ask_lambda() {
  local settings
  mapfile -d '' -t settings <"/proc/$(cut -d " " -f 1 "$world/state/app.pid")/environ"
  env "${settings[@]}" AWS_LAMBDA_FUNCTION_NAME=api AWS_LAMBDA_FUNCTION_MEMORY_SIZE=512 AWS_REGION=eu-west-1 \
    JDK_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 \
    node bin/image-lambda.mjs "${inside[@]}" "${command[@]:0:${#command[@]}-1}" \
    com.amazonaws.services.lambda.runtime.api.client.AWSLambda ng.powerpay.aws.api.ApiHandler::handleRequest
}

lambda() {
  unpack
  beside ask_lambda
}

# Has it answer what its users ask first, and waits until it has noted down what that took.
train() {
  local java
  java=$(cut -d " " -f 1 "$world/state/app.pid")
  node -e 'const ask = path => fetch(`http://127.0.0.1:${process.argv[1]}${path}`).then(a => a.text());
    (async () => { for (let i = 0; i < 20; i++)
      for (const path of ["/", "/health/ready", "/v1/companies", "/v1/gateways", "/v1/status", "/metrics",
        "/v1/quote?company=ikeja&type=PREPAID&number=1111111111111&amountKobo=500000"]) await ask(path); })();' "$1"
  kill "$java"
  for _ in $(seq 1 600); do
    kill -0 "$java" 2>/dev/null || break
    sleep 0.1
  done
  [ -s "$world/rootfs/tmp/server.aotconf" ] || die "the training run noted nothing down; see $world/log"
}

# Two steps: the server would be killed before it had made a cache at its end. The cache is made with G1, the
# only collector that keeps objects in it; every collector can use them.
warm() {
  local start
  build
  unpack
  start=("${command[@]:2:${#command[@]}-3}") # without image.start and the main class
  command=("${command[0]}" -XX:AOTMode=record -XX:AOTConfiguration=/tmp/server.aotconf "${command[@]:2}")
  beside train
  "${inside[@]}" "${command[0]}" -XX:AOTMode=create -XX:AOTConfiguration=/tmp/server.aotconf \
    -XX:AOTCache=/tmp/server.aot -Xmx512m "${start[@]/-XX:+UseSerialGC/-XX:+UseG1GC}" >>"$world/log" 2>&1 ||
    { tail -n 20 "$world/log" >&2; die "no AOT cache could be made"; }
  mkdir -p "$folder/warm"
  cp "$world/rootfs/tmp/server.aot" "$folder/warm/server.aot"
  make_image -Dimage.start=-XX:AOTCache=/app/server.aot
  scan
}
