import type { XmlElement, XmlNode } from "./xml.ts";
import { isElement } from "./xml-walk.ts";

/** An element and all below it as XML text. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  write(root, pieces);
  return pieces.join("");
}

function write(node: XmlNode, pieces: string[]): void {
  if (!isElement(node)) {
    pieces.push(escaped(node));
    return;
  }
  pieces.push("<", node.name);
  for (const name in node.attributes) pieces.push(" ", name, '="', escaped(node.attributes[name] ?? ""), '"');
  pieces.push(">");
  for (const inner of node.children) write(inner, pieces);
  pieces.push("</", node.name, ">");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
