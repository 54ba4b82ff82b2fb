// Read by LanceDB's native part when it is loaded, so this module is imported before it.
// With one thread, building a full-text index on two cores never ends.
process.env.LANCE_CPU_THREADS ??= "4";
// The newer format fails in optimize() after a few rounds.
process.env.LANCE_FTS_FORMAT_VERSION ??= "2";
// Two warnings a query otherwise.
process.env.LANCEDB_LOG ??= "error";
