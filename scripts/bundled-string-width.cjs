// Stands in for cli-table3's string-width in the bundle: one measure of width everywhere, and none of the large
// emoji pattern, which takes 6 ms of every start.
module.exports = require('../src/util/text-width').textWidth;
