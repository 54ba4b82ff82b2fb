import type { KnownBlock, ModalView } from "@slack/types";
import { expect } from "vitest";
import type { SlackMessage } from "../../../src/adapters/slack/render.ts";

/** Fails when Slack would refuse the message. */
export function checkMessage({ text, blocks }: SlackMessage): void {
  expect(text).not.toBe("");
  expect(text.length).toBeLessThanOrEqual(40_000);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(13_200);
  expect(blocks.filter(({ type }) => type === "table").length).toBeLessThanOrEqual(1);
  blocks.forEach(checkBlock);
}

/** Fails when Slack would refuse the window. */
export function checkView({
  title,
  submit,
  close,
  private_metadata = "",
  callback_id,
  blocks,
}: ModalView): void {
  for (const label of [title, submit, close]) between(label?.text, 1, 24);
  expect(private_metadata.length).toBeLessThanOrEqual(3_000);
  between(callback_id, 1, 255);
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(250_000);
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const block of blocks) checkBlock(block as KnownBlock);
}

function between(text: string | undefined, least: number, most: number) {
  expect(text?.length).toBeGreaterThanOrEqual(least);
  expect(text?.length).toBeLessThanOrEqual(most);
  expect(text?.isWellFormed()).toBe(true);
}

function checkBlock(block: KnownBlock) {
  between(block.block_id ?? "none", 1, 255);
  switch (block.type) {
    case "section":
      expect(block.text ?? block.fields).toBeDefined();
      if (block.text) between(block.text.text, 1, 3_000);
      if (block.fields) expect(block.fields.length).toBeLessThanOrEqual(10);
      for (const field of block.fields ?? []) between(field.text, 1, 2_000);
      return;
    case "header":
      return between(block.text.text, 1, 150);
    case "context":
      expect(block.elements.length).toBeLessThanOrEqual(10);
      for (const element of block.elements) if ("text" in element) between(element.text, 1, 2_000);
      return;
    case "actions":
      return checkActions(block.elements);
    case "table":
      return checkTable(block.rows);
    case "input":
      between(block.label.text, 1, 2_000);
      if (block.hint) between(block.hint.text, 1, 2_000);
      return checkElement(block.element);
    default:
      throw new Error(`no limits are known for ${block.type}`);
  }
}

type Elements = Extract<KnownBlock, { type: "actions" }>["elements"];

function checkActions(elements: Elements) {
  between("x".repeat(elements.length), 1, 25);
  const ids = elements.map(({ action_id }) => action_id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of elements) {
    if (element.type !== "button") throw new Error(`unknown element ${element.type}`);
    between(element.action_id, 1, 255);
    between(element.text.text, 1, 75);
    if (element.value !== undefined) between(element.value, 1, 2_000);
    if (element.url !== undefined) between(element.url, 1, 3_000);
  }
}

function checkTable(rows: Extract<KnownBlock, { type: "table" }>["rows"]) {
  between("x".repeat(rows.length), 1, 100);
  const cells = rows.flat().map((cell) => (cell?.type === "raw_text" ? cell.text : ""));
  expect(cells.every((text) => text.length > 0)).toBe(true);
  expect(cells.join("").length).toBeLessThanOrEqual(10_000);
  for (const row of rows) between("x".repeat(row.length), 1, 20);
}

type Option = { readonly text: { readonly text: string }; readonly value?: string };

function checkElement(element: Extract<KnownBlock, { type: "input" }>["element"]) {
  between(element.action_id, 1, 255);
  switch (element.type) {
    case "plain_text_input":
      expect(element.max_length).toBeLessThanOrEqual(3_000);
      if (element.initial_value !== undefined) between(element.initial_value, 1, element.max_length ?? 3_000);
      return;
    case "email_text_input":
      if (element.initial_value !== undefined) expect(element.initial_value).toMatch(/^\S+@\S+\.\S+$/);
      return;
    case "number_input":
      if (element.initial_value !== undefined) expect(Number(element.initial_value)).not.toBeNaN();
      return;
    case "datepicker":
      if (element.initial_date)
        expect(new Date(element.initial_date).toISOString()).toContain(element.initial_date);
      return;
    case "static_select":
    case "multi_static_select":
      expect(element.option_groups?.length ?? 1).toBeLessThanOrEqual(100);
      for (const { label, options } of element.option_groups ?? []) {
        between(label?.text, 1, 75);
        checkOptions(options);
      }
      if (element.options) checkOptions(element.options);
      return;
    case "checkboxes":
      return checkOptions(element.options, 10);
    default:
      throw new Error(`no limits are known for ${element.type}`);
  }
}

function checkOptions(options: readonly Option[], most = 100) {
  between("x".repeat(options.length), 1, most);
  for (const { text, value } of options) {
    between(text.text, 1, 75);
    between(value, 1, 150);
  }
}
