// The types of the one file that we take of sql.js: SQLite with its WebAssembly inside, so that nothing has to be found
// on the disk when it runs, bundled or not.
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import initSqlJs from 'sql.js';

  export default initSqlJs;
}
