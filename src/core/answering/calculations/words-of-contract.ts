/** Kinds of contract and of award a text speaks of. A kind it does not name is left undefined, not denied. */
export interface ContractWords {
  readonly lightTouch: boolean;
  readonly callOff: boolean;
  readonly dynamicMarket: boolean;
  readonly privateUtility: boolean;
  readonly utilities: boolean;
  readonly concession: boolean;
  readonly userChoice: boolean;
  readonly framework: boolean;
  readonly school: boolean;
  readonly urgent: boolean;
}

/** Reads the kinds a text names. "Not light touch" names none. */
export function contractWords(text: string): ContractWords {
  const says = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return (
      match !== null &&
      !/\b(?:not|isn'?t|no|non|rather than)\s+(?:a\s+|an\s+)?-?$/i.test(text.slice(0, match.index))
    );
  };
  const callOff =
    says(/\bcall(?:ing|ed)?[ -]?offs?\b|\bmini[ -]?comp(?:etition)?s?\b/i) ||
    says(
      /\b(?:under|from|off|via|through|using) (?:a|an|the|our|its|ccs(?:'s)?|crown commercial(?: service)?|an existing)\s+(?:\w+\s+){0,2}framework\b/i,
    );
  return {
    lightTouch: says(/\blight[ -]?touch\b|\bltr\b/i),
    callOff,
    dynamicMarket: says(/\bdynamic (?:market|purchasing system)s?\b|\bdps\b/i),
    privateUtility: says(/\bprivate utilit(?:y|ies)\b/i),
    // Gas and electricity bought for a council's own use are no utilities contract.
    utilities: says(
      /\butilit(?:y|ies) (?:contract|activit|sector|compan|procurement|works|goods|threshold)|\b(?:we(?:'re| are)|as|we|for) an? (?:\w+ )?utility\b|\b(?:gas|water|electricity|energy|rail|port|airport|transport) (?:utility|utilities|undertaking)\b(?! (?:bill|supply))|\bprivate utilit|\bwater company\b/i,
    ),
    concession: says(/\bconcessions?\b/i),
    userChoice: says(/\buser[ -]choice\b/i),
    framework: says(/\bframeworks?\b/i) && !callOff,
    school: says(/\bschools?\b|\bacadem(?:y|ies)\b/i),
    urgent: says(/\b(?:state of urgency|urgen(?:t|cy)|emergency|accelerated)\b/i),
  };
}
