// Stands in for Node's own modules that packages load at every start and that we never need: node:child_process, by
// which commander would start other programs (4 ms), and node:tty, by which chalk would guess whether there is colour
// (3 ms, Node's network code along with it); we tell it.
module.exports = { isatty: () => false };
