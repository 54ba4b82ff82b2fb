/** Finite verbs that make a stretch of an even text a statement, besides the signs of force. */
export const verb =
  /\b(?:is|are|was|were|has|have|had|does|do|did|applies|apply|applied|goes|covers?|starts?|ends?|means?|counts?|sets|limits|says|state|provides?|publish|follows?|changes?|allow|needs?|comes?|lasts?|runs?|includes?|contains?|carries|stays|remains|gives|stops|decides?|runs|names?|breaks?|denied|acted)\b/;
