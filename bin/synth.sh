# Sourced: the CDK application of deploy/cdk, compiled when it changed.
# shellcheck shell=bash

cdk_classes() {
  local made=deploy/cdk/target/classpath
  if [ ! -f "$made" ] || [ -n "$(find deploy/cdk/src/main deploy/cdk/pom.xml -newer "$made" -print -quit)" ]; then
    need_maven
    maven -q -pl deploy/cdk compile >target/cdk-build.log 2>&1 ||
      die "deploy/cdk does not compile; see target/cdk-build.log"
    touch "$made"
  fi
}

cdk_java() {
  export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 JSII_DEPRECATED=quiet
  mkdir -p target
  cdk_classes
  java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -cp "deploy/cdk/target/classes:$(cat deploy/cdk/target/classpath)" "$@"
}

# Each stage as it is now with a domain that nobody has, into target/example/STAGE: to be priced and compared.
example() {
  local stage made
  for stage in "$@"; do
    made=target/example/$stage/manifest.json
    [ -f "$made" ] && [ -z "$(find deploy/cdk/src/main deploy/stages.json deploy/alarms.json -newer "$made" -print -quit)" ] ||
      synth "$stage" --domain shop.example --out "target/example/$stage" >&2
  done
}

# The words of synth; without --image the commit that is checked out.
synth() {
  case " $* " in
    *" --image "*) ;;
    *) set -- "$@" --image "$(git rev-parse HEAD 2>/dev/null || true)" ;;
  esac
  cdk_java ng.powerpay.deploy.Synth "$@"
}
