// node .ci/count.mjs REPORT…: prints how many tests passed and how many failed in these reports of vitest. A test that is in
// several of them counts once, and as failed where it failed in any.
import { readFileSync } from 'node:fs';

const failed = new Map();
for (const path of process.argv.slice(2)) {
  const seen = new Map();
  for (const { name: file, assertionResults } of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status !== 'passed' && status !== 'failed') continue;
      // A name may be given twice in one file: the second of the name is another test.
      const name = `${file}\n${fullName}`;
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      const key = `${name}\n${number}`;
      failed.set(key, (failed.get(key) ?? false) || status === 'failed');
    }
  }
}
const failures = [...failed.values()].filter(Boolean).length;
console.log(failed.size - failures, failures);
