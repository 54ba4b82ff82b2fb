import { pdfOf, type Run, textObject } from "./pdf.ts";

/** An element of a PDF's structure: with text of its own, or with elements inside it. */
export interface Tagged {
  readonly role: string;
  readonly runs?: readonly Run[];
  readonly inner?: readonly Tagged[];
}

const [rootAt, pageAt, contentsAt, parentTreeAt, firstElementAt] = [3, 4, 5, 6, 9];

/** A PDF of one page whose text is marked by its structure. `loose` is text outside of it. */
export function taggedPdf(tree: readonly Tagged[], loose: readonly Run[] = []): Uint8Array {
  const elements: string[] = [];
  const parents: number[] = [];
  const content = loose.map((run) => `/Artifact BMC ${textObject(run)} EMC`);
  const write = (element: Tagged, parent: number): number => {
    const at = firstElementAt + elements.length;
    elements.push("");
    const kids = (element.runs ?? []).map((run) => {
      content.push(`/Span <</MCID ${parents.length}>> BDC ${textObject(run)} EMC`);
      return parents.push(at) - 1;
    });
    const inner = (element.inner ?? []).map((each) => `${write(each, at)} 0 R`);
    elements[at - firstElementAt] =
      `<</Type/StructElem/S/${element.role}/P ${parent} 0 R/Pg ${pageAt} 0 R/K[${[...kids, ...inner].join(" ")}]>>`;
    return at;
  };
  const tops = tree.map((element) => `${write(element, rootAt)} 0 R`);
  const stream = content.join("\n");
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot ${rootAt} 0 R>>`,
    `<</Type/Pages/Kids[${pageAt} 0 R]/Count 1>>`,
    `<</Type/StructTreeRoot/K[${tops.join(" ")}]/ParentTree ${parentTreeAt} 0 R>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents 0/Resources<</Font<</F1 7 0 R/F2 8 0 R>>>>/Contents ${contentsAt} 0 R>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    `<</Nums[0[${parents.map((each) => `${each} 0 R`).join(" ")}]]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ...elements,
  ]);
}
