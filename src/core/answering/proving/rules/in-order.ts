import { answerFits } from "./answer.ts";
import { nounsNotBared } from "./bare-nouns.ts";
import { comparatorsAgree } from "./comparators.ts";
import { contrastsAgree, denialsCounted, denialsNotAsserted } from "./contrast.ts";
import { datesBoundAlike, datesProved } from "./dates.ts";
import { figuresProved } from "./figures.ts";
import { relativesKept, subjectKept, waysKept } from "./left-out.ts";
import { notMixedUp } from "./mixed-up.ts";
import { namesKnown } from "./names.ts";
import { noticesProved } from "./notices.ts";
import { notTurnedRound } from "./opposites.ts";
import { deedsAgree, partiesKnown, subjectsAgree } from "./parties.ts";
import { dutiesNotHardened, propositionsAgree } from "./propositions.ts";
import { provisionsProved } from "./provisions.ts";
import { conditionsKept, conditionsNotTurned, exceptionsNotAdded } from "./restrictions.ts";
import type { Rule } from "./rule.ts";
import { askersExceptionHeard, scopeKept, scopeNotAdded } from "./scope.ts";
import { contentSupported } from "./support.ts";
import { timingAgrees } from "./timing.ts";
import { twinsAgree } from "./twins.ts";
import { unitsAgree, unitsKnown, vatKept } from "./units.ts";
import { onlyQuoted, universalsQuoted } from "./universal.ts";

/** Facts first, then what is said of them: the first fault is the one that is easiest to mend. */
export const rules: readonly Rule[] = [
  figuresProved,
  unitsAgree,
  unitsKnown,
  vatKept,
  comparatorsAgree,
  datesProved,
  datesBoundAlike,
  provisionsProved,
  noticesProved,
  namesKnown,
  scopeNotAdded,
  contentSupported,
  notMixedUp,
  partiesKnown,
  deedsAgree,
  subjectsAgree,
  timingAgrees,
  twinsAgree,
  propositionsAgree,
  dutiesNotHardened,
  contrastsAgree,
  denialsNotAsserted,
  denialsCounted,
  notTurnedRound,
  universalsQuoted,
  onlyQuoted,
  conditionsKept,
  conditionsNotTurned,
  exceptionsNotAdded,
  scopeKept,
  nounsNotBared,
  subjectKept,
  waysKept,
  relativesKept,
  askersExceptionHeard,
  answerFits,
];
