import type { Detector } from "./detector.ts";
import { isCardNumber, isIban, isNhsNumber } from "./number-shapes.ts";

const gap = "[ \\t./()-]{0,3}";
const number = "(?:numbers?|num|nos?|id|code|ref(?:erence)?)\\b";
/** What may stand between a label and its number. */
const marks = "[ .:#=-]{0,4}(?:(?:is|was|of)[ :]{1,2})?";
const labelled = (label: string, value: string) =>
  new RegExp(`\\b(?:${label})(?:[ .]{0,2}${number})?${marks}(${value})(?![\\p{L}\\d])`, "giu");

const digitsOf = (text: string) => text.replace(/\D/g, "");

const labelOfThing = new RegExp(
  `(?:\\b(?:contract|agreement|order|po|invoice|notice|tender|lot|project|requisition|procurement|framework|company|companies house|registration|charity|cpv|duns|vat|ocid|opportunity|programme|rm|meter|mpan|mprn|asset|serial|part|product|item|sku|gtin|barcode|isbn|reference|ref|document|doc|version|build|ticket)[ .]{0,2}${number.replace("(?:", "(?:(?:")})?[ .:#=-]{0,4}|[\\p{L}\\d][-_]|\\p{L})$`,
  "iu",
);
const labelOfPhone = /(?:\b(?:tel|telephone|phone|mob|mobile|cell|fax|m|t|ring|call)[ .:-]{0,3})$/i;
/** Whether a number is that of a thing: a contract, a notice, an order. */
const isOfThing = (before: string) => labelOfThing.test(before) && !labelOfPhone.test(before);

const personFile =
  "case|client|patient|hospital|claimant|complainant|complaint|grievance|disciplinary|crime|custody|warrant|tenancy|tenant|service user|employee|staff|payroll|personnel|student|pupil|learner|applicant|candidate|benefits? claim|home office|immigration|asylum|visa|safeguarding|social (?:care|services)|police|prisoner|offender|probation|membership";
/** A case before a court or in a law report stands for no person. */
const ofCourt = /^(?:C|T|HT|CO|CA|UKSC|KB|QB|CL|HC|CH|EA|CP)[-/]?\d|^(?:EWHC|EWCA|UKSC|CSOH|NIQB|ECLI)/i;

/** The number of a notice on Find a Tender, "012345-2026". */
const ofNotice = /^\d{6}-20\d{2}$/;
const ofDay = /^\(?\d{1,2}([./-])\d{1,2}\1\d{4}/;
/** Twelve digits are a telephone number mistyped when they stand in groups, and some other number when they do not. */
const isTelephone = (found: string, before: string) =>
  !ofNotice.test(found) &&
  !ofDay.test(found) &&
  !isOfThing(before) &&
  (digitsOf(found).length < 12 || / /.test(found));

/** Personal numbers and addresses that are known by their shape or by the word before them. The surest come first. */
export const identifiers: readonly Detector[] = [
  {
    kind: "email",
    opening: /[\p{L}\p{N}._%+'-]{1,64}$/u,
    pattern: /@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  },
  {
    kind: "national insurance number",
    pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/gi,
  },
  {
    kind: "national insurance number",
    pattern: labelled("NI|NINO|national insurance", "[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]"),
  },
  { kind: "NHS number", pattern: labelled("NHS|patient|hospital", "\\d{3}[ -]?\\d{3}[ -]?\\d{4}") },
  {
    kind: "account number",
    pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b/g,
    accept: (found) => isIban(found.replace(/[ -]/g, "")),
  },
  { kind: "account number", pattern: /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10,22}\b/gi },
  {
    kind: "sort code and account number",
    pattern: /(?<!\d)\d{2}-\d{2}-\d{2}[ ,;:]{1,3}\d{8}(?!\d)/g,
  },
  { kind: "account number", pattern: labelled("account|acct|acc|a/c", "\\d{8}") },
  { kind: "sort code", pattern: labelled("sort[ -]?code", "\\d{2}[ -]?\\d{2}[ -]?\\d{2}") },
  {
    kind: "card number",
    pattern:
      /(?<![\d£.,-])(?:\d{4}[ .-]?){3}\d{4}(?![\d-])|(?<![\d£.,-])3\d{3}[ -]?\d{6}[ -]?\d{5}(?![\d-])/g,
    accept: (found, before) => !isOfThing(before) || (/\D/.test(found) && isCardNumber(digitsOf(found))),
  },
  { kind: "passport number", pattern: labelled("passport", "[A-Z]{0,2}\\d{6,9}") },
  { kind: "driving licence number", pattern: /\b[A-Z9]{5} ?\d{6} ?[A-Z9]{2}\d[A-Z]{2}\b/gi },
  {
    kind: "driving licence number",
    pattern: labelled("driv(?:ing|er'?s?) licen[cs]e", "\\d{8}|[A-Z]{2,5}\\d{6,10}"),
  },
  {
    kind: "tax reference",
    pattern: labelled("utr|unique tax(?:payer)?|self assessment", "\\d{5} ?\\d{5}K?"),
  },
  {
    kind: "case reference",
    pattern: new RegExp(
      `\\b(?:${personFile})[ .]{1,2}(?:case )?${number}${marks}([A-Z0-9]{1,12}(?:[/-][A-Z0-9]{1,12}){0,4})(?![\\p{L}\\d])`,
      "giu",
    ),
    accept: (found) => digitsOf(found).length >= 3 && !ofCourt.test(found),
  },
  {
    kind: "phone number",
    pattern: new RegExp(`(?<![\\d+])\\(?(?:\\+|00)44${gap}(?:0${gap})?[1-9](?:${gap}\\d){8,9}(?!\\d)`, "g"),
  },
  {
    kind: "phone number",
    pattern: new RegExp(`(?<![\\d£+]|\\d[.,/-])\\(?0${gap}[1-35789](?:${gap}\\d){8,10}(?!\\d)`, "g"),
    accept: isTelephone,
  },
  {
    kind: "phone number",
    pattern: new RegExp(`(?<!\\d)(?:\\+|00(?=[1-9]))[1-9]\\d{0,2}(?:${gap}\\d){7,12}(?!\\d)`, "g"),
    accept: isTelephone,
  },
  {
    kind: "phone number",
    pattern: labelled("tel(?:ephone)?|phone|mob(?:ile)?", "[1-9]\\d{2,4}[ -]?\\d{3,4}[ -]?\\d{3,4}"),
  },
  // After the telephone numbers, whose ends may have a right check digit by chance.
  {
    kind: "NHS number",
    pattern: /(?<![\d£.,-])(?:\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4})(?![\d-])/g,
    accept: (found, before) => isNhsNumber(digitsOf(found)) && !isOfThing(before),
  },
];
