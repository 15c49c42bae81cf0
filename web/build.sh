#!/bin/sh
# Says in one line what is missing; everything else is in build.mjs.
if ! command -v node >/dev/null 2>&1; then
  echo "web: Node 20.19 or newer is needed to build the front ends; skip with -Dweb.skip=true" >&2
  exit 1
fi
exec node "$(dirname "$0")/build.mjs"
