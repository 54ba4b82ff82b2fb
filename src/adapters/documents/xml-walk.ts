import type { XmlElement, XmlNode } from "./xml.ts";

/** The elements among an element's children; with a name, those of that name. */
export function elements({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter((child) => isElement(child)).filter((child) => !name || child.name === name);
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elements(element, name)[0];
}

/** The first element down a path of names. */
export function descend(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce(child, element);
}

/** Every element of a name below an element, in document order. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...below(inner, name),
  ]);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** All text below an element, as it stands. */
export function textOf(node: XmlNode): string {
  return isElement(node) ? node.children.map(textOf).join("") : node;
}
