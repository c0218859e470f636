#!/bin/sh
# From an empty folder to the third meeting in the log, and back, and forth again.
#   sh examples/session.sh [FOLDER]     a new folder of its own, if you name none
# session.txt holds what it prints; `make docs` writes that file anew, the tests compare.
set -eu
folder=${1:-$(mktemp -d)}
cd "$folder"
export PODS_FILE="$folder/pods.toml" XDG_STATE_HOME="$folder/state" # nothing of yours is touched

run() {
    printf '\n$ %s\n' "$1"
    eval "$1"
}

run 'export PODS_TODAY=2026-09-01'
run 'pods init --here --name Zoë --id zoe --time-zone Europe/Lisbon --free "tue,thu 18:00-21:00"'
run 'pods add-person Noor Bo "Ada Sousa"'
run 'pods add-person Tiago --email tiago@example.org --time-zone Atlantic/Azores --free "tue 16-20"'
run 'pods edit-person noor --time-zone Europe/Berlin --free "tue,wed 19-22" --tag food'
run 'pods edit-person ada --time-zone Europe/Lisbon --free "tue 18-22" --tag food --tag walking'
run 'pods tie ada tiago friend'
run 'pods sound noor bo ada tiago --channel Signal --on yesterday'
run 'pods mark noor ada in'
run 'pods mark bo curious --reason "what would we do there?"'
run 'pods people'
run 'pods suggest'
run 'pods new-pod "The Unicorns" noor ada tiago --emoji 🦄 --at "tue 19:00"'
run 'pods invite unicorns noor ada tiago --by "in 1 week"'

run 'export PODS_TODAY=2026-09-07'
run 'pods reply noor yes'
run 'pods reply ada yes --on yesterday'
run 'pods invitations'
run 'pods reply tiago maybe --reason "after the harvest"'
run 'pods next'
run 'pods reply tiago yes --on today'

run 'export PODS_TODAY=2026-09-29'
run 'pods log-meeting unicorns --host zoe --next "in 2 weeks"'
run 'export PODS_TODAY=2026-10-14'
run 'pods log-meeting unicorns yesterday --missing tiago --host ada --focus noor'
run 'export PODS_TODAY=2026-10-27'
run 'pods log-meeting unicorns --late noor --host noor --note-taker zoe'
run 'pods list'
run 'pods show unicorns'
run 'pods undo'
run 'pods list'
run 'pods redo'
run 'pods history'
run 'cat pods.toml'
