import { performance } from "node:perf_hooks";
import type { Proof } from "../../src/core/answering/proving/proof.ts";
import { provePoint } from "../../src/core/answering/proving/prove-point.ts";
import { type Pair, toProve } from "./pairs.ts";

export interface Judged {
  readonly pair: Pair;
  readonly proof: Proof;
  /** A supported pair that passes, or a changed one that is caught. */
  readonly right: boolean;
  readonly ms: number;
}

export function judge(pairs: readonly Pair[]): Judged[] {
  return pairs.map((pair) => {
    const { point, context } = toProve(pair);
    const start = performance.now();
    const proof = provePoint(point, context);
    return { pair, proof, right: proof.ok === (pair.kind === "supported"), ms: performance.now() - start };
  });
}

export interface Shares {
  readonly kind: string;
  readonly pairs: number;
  readonly right: number;
}

/** How many pairs of each sort are judged rightly: by what was changed, or by how the point is worded. */
export function shares(judged: readonly Judged[], of: (pair: Pair) => string): Shares[] {
  const kinds = [...new Set(judged.map(({ pair }) => of(pair)))];
  return kinds.map((kind) => {
    const own = judged.filter(({ pair }) => of(pair) === kind);
    return { kind, pairs: own.length, right: own.filter(({ right }) => right).length };
  });
}

/** The share of supported pairs that pass and of changed pairs that are caught, 0 to 1. */
export function summary(judged: readonly Judged[]): { passed: number; caught: number } {
  const share = (kind: Pair["kind"]) => {
    const own = judged.filter(({ pair }) => pair.kind === kind);
    return own.filter(({ right }) => right).length / Math.max(own.length, 1);
  };
  return { passed: share("supported"), caught: share("changed") };
}
