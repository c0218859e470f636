#!/bin/sh
# Build the wheel, install it alone, and run what a newcomer runs first: the README's own command.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python -m build --wheel --outdir "$folder" . >"$folder/build.log" 2>&1 || {
    cat "$folder/build.log"
    exit 1
}
python -m venv "$folder/clean"
"$folder/clean/bin/python" -m pip --disable-pip-version-check --quiet install "$folder"/pods-*.whl

first=$(sed -n '/^```console$/,/^```$/s/^\$ //p' README.md | head -n 1)
export PATH="$folder/clean/bin:$PATH" HOME="$folder"
cd "$folder"
echo "\$ pods --version"
pods --version
echo "\$ $first"
eval "$first"
