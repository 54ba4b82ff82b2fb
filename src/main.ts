import { failWith } from "./bootstrap/failure.ts";
import { start } from "./bootstrap/start.ts";

// What is made is for its owner alone.
process.umask(0o077);
start(process.env).catch(failWith);
