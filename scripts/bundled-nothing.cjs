// Stands in for node:child_process in the bundle: commander loads it (4 ms) to start other programs, which we never do.
module.exports = {};
