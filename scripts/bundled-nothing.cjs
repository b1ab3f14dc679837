// Replaces Node modules that packages load at every start and that the tool never needs: node:child_process, with which
// commander would start other programs (4 ms), and node:tty, with which chalk would detect colour support (3 ms,
// because it loads Node's network code); the tool tells chalk itself.
module.exports = { isatty: () => false };
