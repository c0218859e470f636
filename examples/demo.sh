#!/bin/sh
# The main job, on a copy of first-pods.toml: from twelve names to a first meeting in the log.
# `make demo` runs it. Everything happens in a new folder, demo/, which you can delete.
set -eu
cd "$(dirname "$0")/.."
rm -rf demo

run() {
    printf '\n$ %s\n' "$1"
    eval "$1"
}

run 'pods demo demo'
run 'cd demo'
export XDG_STATE_HOME="$PWD/state" # the history of this copy stays with it

run 'export PODS_TODAY=2026-09-14'
run 'pods'
run 'pods suggest'
run 'pods new-pod "The Harbour" --from a --emoji ⛵ --at "tue 17:00"'
run 'pods invite harbour tomas --by fri'

run 'export PODS_TODAY=2026-09-15'
run 'pods reply tomas yes'

run 'export PODS_TODAY=2026-10-06'
run 'pods log-meeting harbour --missing ines --host mira --next "in 1 week"'
run 'pods list'
