// Replaces cli-table3's string-width in the bundle, so that widths are measured the same way everywhere, and its large
// emoji pattern, which takes 6 ms of every start, is left out.
module.exports = require('../src/util/text-width').textWidth;
