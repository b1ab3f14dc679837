#!/usr/bin/env bash
# The action's first step: writes the heading of the job's summary, then installs and builds the tool in the action's own
# folder. The heading comes first, so that there is a summary whatever fails later.
set -eu
if [ "${TJCC_LANG:-zh}" = 'en' ]; then heading='Plan check'; else heading='方案检查'; fi
printf '# %s\n\n' "$heading" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

fail() {
  printf '::error title=tjcc::%s\n' "$1"
  printf '> %s\n' "$1" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  exit 3
}

cd "$(dirname "$0")/../.."
command -v node >/dev/null && command -v npm >/dev/null ||
  fail '没有找到 Node.js 和 npm：请在前面加一步 actions/setup-node。Node.js and npm are missing: add actions/setup-node before this step.'
IFS=. read -r major minor _ <<<"$(node --version)"
[ "${major#v}" -gt 20 ] || { [ "${major#v}" -eq 20 ] && [ "$minor" -ge 19 ]; } ||
  fail "Node.js $(node --version) 太旧，需要 20.19 以上。Node.js $(node --version) is too old: 20.19 or later is needed."
# The build needs the development packages, even if the workflow sets NODE_ENV=production.
npm ci --include=dev --no-audit --no-fund --silent ||
  fail '安装 tjcc 失败：npm ci 没有成功，见本步的记录。Installing tjcc failed: see the log of this step.'
