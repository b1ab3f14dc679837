#!/usr/bin/env bash
# npm run check: everything that must pass before a change is submitted. CI runs the same.
# With --rest the tests are left out, because CI has already run them.
set -eu
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$1"; }
step 'generate'; npm run --silent generate
step 'types'; npm run --silent types
step 'lint'; npm run --silent lint
if [ "${1:-}" != '--rest' ]; then step 'tests'; npm run --silent test:all; fi
step 'build'; npm run --silent build
step 'the tool on our own plan'; node bin/tjcc.js validate
step 'nothing left uncommitted'; git diff --exit-code --stat; test -z "$(git status --porcelain)"
