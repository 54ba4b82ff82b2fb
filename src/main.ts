import { failWith } from "./bootstrap/failure.ts";
import { start } from "./bootstrap/start.ts";

start(process.env).catch(failWith);
