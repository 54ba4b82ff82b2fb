const howMuch =
  /\b(?:largest|biggest|maximum|most|highest|how (?:much|far|big|large))\b[^.?!]{0,60}\b(?:increas\w*|add\w*|extra|more|go up|rise|chang\w*|vary|variation|modif\w*|uplift|extend\w*|spend)\b|\b(?:increas\w*|add\w*|vary|variation|modif\w*|chang\w*)\b[^.?!]{0,40}\b(?:by how much|maximum|at most|up to what)\b/i;

/** Whether a question asks how much more may be added to a contract, not what a given change amounts to. */
export function asksForRoom(text: string): boolean {
  return howMuch.test(text);
}

const left =
  /\bhow much (?:more|further|extra|else)\b|\b(?:how much|what|any|is there)\b[^.?!]{0,30}\b(?:left|room|headroom|remain\w*)\b/i;
const earlier = /\b(?:so far|to date|already|previous(?:ly)?|earlier|past|until now|up to now)\b/i;

/** Whether a question tells of earlier changes and asks what may still be added. */
export function asksForRoomLeft(text: string): boolean {
  return left.test(text) && earlier.test(text);
}
