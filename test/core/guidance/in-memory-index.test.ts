import { searchIndexContract } from "../../contracts/search-index.ts";
import { InMemoryIndex } from "../../fakes/in-memory-index.ts";

searchIndexContract("in memory", async (passages, synonyms) => ({
  index: new InMemoryIndex(passages, synonyms),
  close: async () => {},
}));
