/** The kind of government authority, as far as it decides thresholds and periods. */
export type GovernmentKind = "central" | "sub-central";

const saidSubCentral = /\bsub[ -]?central\b|\b(?:not|isn'?t|aren'?t) (?:a )?central gov/i;
const saidCentral = /\bcentral (?:gov(?:ernment|t)?|authority|body|department)\b/i;
/** NHS trusts are listed as central government authorities (S.I. 2024/692 Sch.2). */
const central =
  /\bgovernment (?:department|agency)\b|\bgov(?:t)? dep(?:artmen)?t\b|\bministry of\b|\bministerial\b|\bexecutive agency\b|\bnhs (?:foundation )?trusts?\b|\bnhs england\b|\b(?:hospital|foundation) trusts?\b|\b(?:mod|moj|dwp|hmrc|dfe|defra|dft|dhsc|home office|cabinet office|treasury)\b/i;
const subCentral =
  /\bcouncils?\b|\blocal (?:authorit(?:y|ies)|gov(?:ernment|t)?)\b|\bborough\b|\bcombined authorit(?:y|ies)\b|\b(?:county|district|city|town|parish|unitary|metropolitan) authority\b|\bpolice\b|\bfire (?:and rescue|service|authority|brigade)\b|\buniversit(?:y|ies)\b|\bhousing associations?\b|\bschools?\b|\bacadem(?:y|ies)\b|\bnational park\b/i;
/** Bodies of Northern Ireland on that list, some of which would be sub-central elsewhere. */
const northernIrish =
  /\bhealth (?:and|&) social care (?:\w+ )?trusts?\b|\bhsc trusts?\b|\bnorthern ireland ambulance\b|\bhousing executive\b|\bnihe\b|\bpsni\b|\bpolice service of northern ireland\b|\bnorthern ireland (?:fire|police|office)\b|\bnifrs\b/i;
const ofNorthernIreland = /\bnorthern (?:ireland|irish)\b|\b(?:ni|belfast|ulster)\b/i;
const centralThere =
  /\b(?<!local )education authority\b|\bregional colleges?\b|\b(?:fire (?:and|&) rescue|police) service\b/i;
const councilThere = /\bcouncils?\b/i;

function isNorthernIrishCentral(text: string): boolean {
  if (councilThere.test(text)) return false;
  return northernIrish.test(text) || (ofNorthernIreland.test(text) && centralThere.test(text));
}

/** Councils have departments too. */
const department = /\b(?:dept|department)s?\b/i;

/** The kind of authority a text names; undefined when it names none, or both. */
export function authorityIn(text: string): GovernmentKind | undefined {
  if (saidSubCentral.test(text))
    return saidCentral.test(text.replace(saidSubCentral, "")) ? undefined : "sub-central";
  if (saidCentral.test(text)) return "central";
  if (isNorthernIrishCentral(text)) return "central";
  if (central.test(text)) return subCentral.test(text) ? undefined : "central";
  if (subCentral.test(text)) return "sub-central";
  return department.test(text) ? "central" : undefined;
}
