#!/bin/sh
# Install the lowest version of each dependency that pyproject.toml allows, and run what meets them.
# The newest ones are what `make check` installs. `sh .ci/lowest.sh FOLDER` keeps its environment.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)}
[ "$#" -gt 0 ] || trap 'rm -rf "$folder"' EXIT

# The first table of pyproject.toml that lists dependencies is that of the program itself.
lowest=$(sed -n '/^dependencies = \[/,/^\]/s/^ *"\([^"]*\)>=\([^"]*\)",/\1==\2/p' pyproject.toml)
python=${PYTHON:-python3}
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
# shellcheck disable=SC2086 - one word for each
"$folder/bin/python" -m pip --disable-pip-version-check --quiet install $lowest --editable . \
    pytest pytest-xdist hypothesis pexpect vobject
echo $lowest
# What meets them: the document of every command (typer, pydantic), its page on a narrow screen
# (rich), the text of a new file (tomli-w), calendars (icalendar), zones (tzdata).
"$folder/bin/python" -m pytest --quiet --numprocesses 2 -p no:cacheprovider \
    -k 'document or narrow or render or calendar or zone' tests/cli/test_every_command.py \
    tests/store/test_render.py tests/cli/test_calendar.py \
    tests/hours/test_zones.py
