// Preloaded into a process (`node --require`): it ends with a real SIGKILL at the step of the file system that DIE_AT_STEP
// names, counted from 1, so that a test can end a writer at every point of its work. Steps are what changes the disk; a
// file that is written has two, before it and with half of it written.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const last = Number(process.env.DIE_AT_STEP);
let steps = 0;
let isInside = false;
const die = () => process.kill(process.pid, 'SIGKILL');

function writeHalf(write, [target, data, options]) {
  const bytes = Buffer.from(data);
  write(target, bytes.subarray(0, bytes.length >> 1), options);
}

for (const name of ['writeFileSync', 'linkSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync', 'fchmodSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    // Calls made by a function of `node:fs` itself belong to its step.
    if (isInside) return original(...args);
    isInside = true;
    try {
      steps += 1;
      if (steps === last) die();
      if (name === 'writeFileSync') {
        steps += 1;
        if (steps === last) {
          writeHalf(original, args);
          die();
        }
      }
      return original(...args);
    } finally {
      isInside = false;
    }
  };
}
const { openSync } = fs;
fs.openSync = (path, flags = 'r', ...rest) => {
  if (!isInside && flags !== 'r') {
    steps += 1;
    if (steps === last) die();
  }
  return openSync(path, flags, ...rest);
};
syncBuiltinESMExports();
