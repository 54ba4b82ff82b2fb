import type { Detector } from "./detector.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const date = `\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2} \\d{1,2} \\d{2,4}|${day}(?: of)? ${month},? \\d{2,4}|${month} ${day},? \\d{4}`;
const postcode = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}";
const roads =
  "Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Court|Crescent|Cres|Place|Terrace|Gardens|Gdns|Grove|Hill|Mews|Square|Row|Walk|Rise|View|Green|Parade|Vale|Boulevard|Wharf|Quay|Yard|Croft|Dene|Mead|Park|Gate";
const flat = "(?:(?:Flat|Apartment|Apt|Room|Bedsit) ?\\d{1,4}[A-Za-z]?,? )?";
const house = "\\d{1,4}[A-Za-z]?(?:-\\d{1,4})?,?";
const next = "(?:, ?\\n?|\\n| \\n?)";
/** What may follow the road: town and county, then the postcode. */
const rest = `(?:(?:${next}[\\p{L}'.-]{2,25}){0,5}${next}${postcode}\\b)?`;
const word = "\\p{Lu}[\\p{L}'.-]{0,24}";

/** The number of a lot, a phase, a section: no house. */
const ofPart =
  /(?:\b(?:lots?|phases?|stages?|parts?|sections?|junctions?|zones?|packages?|options?|schedules?|appendix|annex|figures?|tables?|items?|questions?|regulations?|regs?|ppn|clauses?|articles?|paragraphs?|frameworks?|chapters?|steps?|levels?|grades?|versions?|tiers?|wards?|units?|buildings?|blocks?|january|february|march|april|may|june|july|august|september|october|november|december|a|m|b)\.? ?|[£$€]|\d[.,/]|[\p{L}\d][-_(])$/iu;
/** An organisation's own address. */
const ofOrganisation =
  /\b(?:council|limited|ltd|llp|plc|trust|authority|department|ministry|agency|service|university|college|school|hospital|surgery|library|depot|office|offices|headquarters|hq|centre|commission|board|police|group|site|works|premises|building)\)?(?:,| at| of|:| is| on)?,? ?\n? ?$/i;
/** What stands at the road, or happens to it. */
const namedAfter =
  /^ ?(?:\p{Lu}[\p{L}'-]{0,24} ){0,2}(?:School|Academy|Surgery|Bridge|Depot|Works|Improvements?|Scheme|Project|Library|Centre|Hospital|Station|Roundabout|Junction|Stadium|Clinic|Nursery|resurfacing|junction|bridge)\b/u;

const isHome = (_found: string, before: string, after: string) =>
  !ofPart.test(before) && !ofOrganisation.test(before) && !namedAfter.test(after);

/** Dates of birth, where they are called so, and addresses with the number of a house. */
export const placesAndDates: readonly Detector[] = [
  {
    kind: "date of birth",
    pattern: new RegExp(
      `\\b(?:born(?: on)?|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday)(?: is| was| on)?[ :=,(-]{0,3}(${date})(?!\\d)`,
      "gi",
    ),
  },
  {
    kind: "address",
    pattern: new RegExp(`(?<![\\d£])${flat}${house} (?:${word} ){1,4}(?:${roads})\\b\\.?${rest}`, "gu"),
    accept: isHome,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\d£])${flat}${house} (?:Heol|Ffordd|Stryd|L[oô]n|Rhodfa|Clos|Maes|Bryn)(?:'r|'n)?(?: [\\p{L}'-]{1,24}){1,3}${rest}`,
      "gu",
    ),
    accept: isHome,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `\\b(?:at|address(?: is)?:?|lives? (?:at|in|on)|living (?:at|in|on)|resident (?:at|of)) (${flat}${house} (?:[\\p{L}'-]{2,20} ){1,3}(?:road|rd|street|st|lane|avenue|ave|close|crescent|terrace|grove)\\b)`,
      "giu",
    ),
    accept: isHome,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\d£.,/-])\\b${flat}${house}(?: ${word},?(?: [\\p{L}'.-]{1,25},?){0,5})?,? \\n?${postcode}\\b`,
      "gu",
    ),
    accept: isHome,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `\\b${word} (?:${word} )?(?:Cottage|Farm|Farmhouse|Bungalow|Barn),? (?:[\\p{L}'.-]{1,25},? ){1,6}${postcode}\\b`,
      "gu",
    ),
    accept: isHome,
  },
];
