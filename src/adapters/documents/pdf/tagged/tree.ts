import type { PdfPageProxy } from "./marked-text.ts";

type StructTree = NonNullable<Awaited<ReturnType<PdfPageProxy["getStructTree"]>>>;
export type Tagged = StructTree["children"][number];
export type TaggedElement = Extract<Tagged, { role: string }>;

/** Roles that are no text of the document, or tell what stands elsewhere in it. */
const dropped = new Set(["Artifact", "Figure", "TOC", "TOCI", "Index", "Form"]);

export function isElement(node: Tagged): node is TaggedElement {
  return "role" in node;
}

/** The elements among an element's children, without those that are no text. */
export function elements({ children }: { readonly children: readonly Tagged[] }): TaggedElement[] {
  return children.filter((child) => isElement(child)).filter(({ role }) => !dropped.has(role));
}

/** The text below nodes, leaving out elements of some roles. Small figures that refer to notes are marks: "[1]". */
export function taggedText(
  nodes: readonly Tagged[],
  texts: ReadonlyMap<string, string>,
  without: ReadonlySet<string> = new Set(),
): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return "id" in node ? (texts.get(node.id) ?? "") : "";
      if (dropped.has(node.role) || without.has(node.role)) return "";
      const text = taggedText(node.children, texts, without);
      return node.role === "Reference" ? text.replace(/^\s*(\d{1,3})\s*$/, "[$1]") : text;
    })
    .join("");
}

/** Whether any element below has a role that matches. */
export function hasRole(element: { readonly children: readonly Tagged[] }, role: RegExp): boolean {
  return element.children.some((node) => isElement(node) && (role.test(node.role) || hasRole(node, role)));
}

/** The marks of all text the structure speaks of, also of what is left out. */
export function marksIn(element: { readonly children: readonly Tagged[] }): string[] {
  return element.children.flatMap((node) => {
    if (isElement(node)) return marksIn(node);
    return "id" in node ? [node.id] : [];
  });
}
