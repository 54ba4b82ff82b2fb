import type { GeneratedItems } from "../../ports/model.ts";
import { ModelFailed, type ModelFault } from "../../ports/model.ts";
import type { Point } from "../../reply.ts";
import type { WrittenAnswer, WrittenPoint } from "./compose-points.ts";
import type { Judged } from "./prove-all.ts";
import type { ProvedQuote } from "./show.ts";

/** What streaming points needs. */
export interface StreamParts {
  /** Asks for the points of the answer. */
  compose(): GeneratedItems<WrittenPoint, WrittenAnswer>;
  /** Asks once more for points that failed, told why, in the same order. Undefined when there is no time for it. */
  mend(
    failed: readonly { point: WrittenPoint; detail: string }[],
  ): Promise<readonly WrittenPoint[]> | undefined;
  judge(point: WrittenPoint): Promise<Judged>;
  /** Gives the point the numbers of its sources. */
  cite(text: string, quotes: readonly ProvedQuote[]): Point;
}

/** How a stream of points ended. */
export interface StreamEnd {
  readonly points: readonly Point[];
  /** The model says that the passages answer all of it, and none of its points was dropped. */
  readonly whole: boolean;
  /** What the model says is missing: unproved, not to be shown as it stands. */
  readonly missing: string;
  /** The answering point could not be proved: nothing was shown. */
  readonly firstFell: boolean;
  /** Why the model stopped before its end. */
  readonly broke?: ModelFault;
}

interface Tried {
  readonly point: WrittenPoint;
  readonly judged: Judged;
}

/**
 * Shows proved points in order, each as soon as it and those before it are proved. Points that fail are asked for once
 * more, then dropped. @throws ModelFailed when the model broke off before any point came.
 */
export async function* streamPoints(parts: StreamParts): AsyncGenerator<Point, StreamEnd> {
  const written = parts.compose();
  const end = written.end.then(
    ({ value }) => ({ complete: value.complete, missing: value.missing }),
    () => ({ complete: false, missing: "" }),
  );
  const tried: Tried[] = [];
  const shown: Point[] = [];
  let broke: ModelFault | undefined;
  try {
    for await (const point of written.items) {
      tried.push({ point, judged: await parts.judge(point) });
      yield* show(tried, shown, parts);
    }
  } catch (error) {
    if (!(error instanceof ModelFailed) || tried.length === 0) throw error;
    broke = error.because;
  }
  const { complete, missing } = await end;
  const mended = broke ? tried : await mend(tried, parts);
  const firstFell = mended[0] !== undefined && !mended[0].judged.ok;
  const kept = firstFell ? [] : mended.filter(({ judged }) => judged.ok);
  yield* show(kept, shown, parts);
  const whole = complete && !broke && kept.length === mended.length;
  return { points: shown, whole, missing, firstFell, ...(broke && { broke }) };
}

/** Shows what is next in order, up to the first point that is not proved. */
function* show(tried: readonly Tried[], shown: Point[], { cite }: StreamParts): Generator<Point> {
  for (const { judged } of tried.slice(shown.length)) {
    if (!judged.ok) return;
    const point = cite(judged.text, judged.quotes);
    shown.push(point);
    yield point;
  }
}

/** The points with the failed ones written again where that helped. */
async function mend(tried: readonly Tried[], parts: StreamParts): Promise<readonly Tried[]> {
  const failed = tried.flatMap(({ point, judged }) => (judged.ok ? [] : [{ point, detail: judged.detail }]));
  if (failed.length === 0) return tried;
  const again = await parts.mend(failed)?.catch(noneWhenItFails);
  const replaced = new Map<WrittenPoint, Tried>();
  for (const [n, { point }] of failed.entries()) {
    const next = again?.[n];
    if (next) replaced.set(point, { point: next, judged: await parts.judge(next) });
  }
  return tried.map((each) => replaced.get(each.point) ?? each);
}

function noneWhenItFails(error: unknown): readonly WrittenPoint[] {
  if (error instanceof ModelFailed) return [];
  throw error;
}
