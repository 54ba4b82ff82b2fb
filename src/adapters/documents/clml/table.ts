import type { BlockList } from "../block-list.ts";
import { fillGrid } from "../grid.ts";
import type { XmlElement } from "../xml.ts";
import { below, elements } from "../xml-walk.ts";
import type { Findings } from "./findings.ts";
import { isLeftOut } from "./status.ts";
import { oneLine, wordsOf } from "./text.ts";

/** Adds the tables of a `Tabular`, each under its own number and title. */
export function addTables(tabular: XmlElement, list: BlockList, findings: Findings): void {
  for (const part of elements(tabular)) {
    if (part.name === "Number" || part.name === "Title" || part.name === "Subtitle") {
      list.plainParagraph(oneLine(part, findings));
    }
  }
  const tables = tabular.name === "table" ? [tabular] : below(tabular, "table");
  for (const table of tables) addTable(table, list, findings);
}

function addTable(table: XmlElement, list: BlockList, findings: Findings): void {
  const head = elements(table, "thead").flatMap((part) => elements(part, "tr"));
  const body = elements(table).flatMap((part) => {
    if (part.name === "tr") return [part];
    return part.name === "tbody" || part.name === "tfoot" ? elements(part, "tr") : [];
  });
  const kept = [...head, ...body].filter((row) => !isLeftOut(row, findings));
  const cells = kept.map((row) =>
    elements(row).map((cell) => ({
      text: wordsOf(cell.children, findings),
      columns: Number(cell.attributes.colspan ?? 1),
      rows: Number(cell.attributes.rowspan ?? 1),
    })),
  );
  const allHeadings = elements(kept[0] ?? table).every(({ name }) => name === "th");
  list.table(fillGrid(cells).rows, head.length > 0 || allHeadings);
}
