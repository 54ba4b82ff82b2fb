import { type Command, Option } from "commander";
import { documentKinds } from "../../core/guidance/passage.ts";
import { withProduct } from "../with-product.ts";
import { type AddFlags, addToCorpus } from "./add.ts";
import { type CheckFlags, runCheck } from "./check.ts";
import { listCorpus, removeFromCorpus } from "./list.ts";
import { date, line, nation, numberOfDays, regimeName, spaceName, webAddress } from "./option-values.ts";
import { type SyncFlags, syncCorpus } from "./sync.ts";
import { listUnansweredQuestions, type UnansweredFlags } from "./unanswered.ts";

/** The commands that put documents in the corpus, fetch the official ones, and check what is held. */
export function addCorpusCommands(program: Command): void {
  const corpus = program.command("corpus").description("documents that come in beside the bundled guidance");
  corpus
    .command("add")
    .description("add files, folders or patterns: Markdown, HTML, PDF, DOCX, ODT, text, legislation XML")
    .argument("<path...>")
    .addOption(new Option("--kind <kind>", "what the documents are").choices(documentKinds))
    .option(
      "--nation <nation>",
      "where they apply; may be given several times; everywhere if left out",
      nation,
    )
    .option("--applies-from <date>", "the first day they apply; else the date they name, else today", date)
    .option("--applies-to <date>", "the last day they apply", date)
    .option("--regime <name>", "the rules they belong to", regimeName, "procurement-act-2023")
    .option("--title <title>", "in place of the title they carry", line)
    .option("--url <address>", "where people can read them", webAddress)
    .option("--licence <text>", "the licence and owner, shown with each source", line)
    .option("--space <space>", "whose they are; SPACE if left out", spaceName)
    .option("--json", "print JSON only")
    .action((paths: string[], flags: AddFlags) =>
      withProduct(async (parts) => {
        process.exitCode = await addToCorpus(paths, flags, parts);
      }),
    );
  corpus
    .command("sync")
    .description("fetch the official sources: the Act, regulations, guidance, policy notes, bank holidays")
    .argument("[name...]", "sources by name; all of them if left out")
    .option("--dry-run", "show what changed since last time, passage by passage, and change nothing")
    .option("--json", "print JSON only")
    .action((names: string[], flags: SyncFlags) =>
      withProduct(async (parts) => {
        process.exitCode = await syncCorpus(names, flags, parts);
      }),
    );
  corpus
    .command("list")
    .description("list what is held: bundled guidance, official texts, your own documents")
    .option("--json", "print JSON only")
    .action((flags: { json?: boolean }) => withProduct((parts) => listCorpus(flags, parts)));
  corpus
    .command("remove")
    .description("remove documents by the id that corpus list shows")
    .argument("<id...>")
    .action((ids: string[]) => withProduct((parts) => removeFromCorpus(ids, parts)));
  corpus
    .command("check")
    .description(
      "find dead references, contradictions, old and missing guidance, and say what to do about each",
    )
    .option("--online", "follow every link to GOV.UK and legislation.gov.uk as well")
    .option("--strict", "exit with 1 when there are faults")
    .option("--json", "print JSON only")
    .action((flags: CheckFlags) =>
      withProduct(async (parts) => {
        process.exitCode = await runCheck(flags, parts);
      }),
    );
  corpus
    .command("unanswered")
    .description("list what people asked and were not told, the most asked first")
    .option("--days <n>", "how far to look back", numberOfDays, 30)
    .option("--json", "print JSON only")
    .action((flags: UnansweredFlags) => withProduct((parts) => listUnansweredQuestions(flags, parts)));
}
