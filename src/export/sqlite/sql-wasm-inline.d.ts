// Types for the one file used from sql.js: SQLite with its WebAssembly inside, so that no other file must be found at
// run time, bundled or not.
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import initSqlJs from 'sql.js';

  export default initSqlJs;
}
