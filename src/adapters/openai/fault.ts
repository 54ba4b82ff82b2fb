import type { ModelFault } from "../../core/ports/model.ts";

/** A part of the request that some servers refuse and that can be done without. */
export type RequestPart = "response_format" | "stream_options" | "temperature";

/** What is known of a try that failed. Nothing of it was sent or answered by a person or a model. */
export interface FaultFacts {
  readonly because: ModelFault;
  /** Whether the same request may well succeed a moment later. */
  readonly passing?: boolean;
  /** Whether the server failed, and not the request: the circuit breaker counts these. */
  readonly serverFailed?: boolean;
  readonly status?: number | undefined;
  /** A code from a list or a pattern, never free text. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Milliseconds the server asks to wait. */
  readonly waitMs?: number | undefined;
  readonly refusedPart?: RequestPart | undefined;
  /** The server refused one schema and not schemas as such. */
  readonly schemaOnly?: boolean;
}

/** One try that failed. It holds no cause: what the SDK throws carries headers and bodies. */
export class CallFault extends Error {
  override readonly name = "CallFault";
  readonly facts: FaultFacts;

  constructor(facts: FaultFacts) {
    super(describe(facts));
    this.facts = facts;
  }

  /** The same fault, with which another try is of no use. */
  final(): CallFault {
    return new CallFault({ ...this.facts, passing: false });
  }
}

/** A whole answer that does not fit. It holds what the model wrote and never leaves this folder. */
export class Misfit extends Error {
  override readonly name = "Misfit";
  readonly text: string;
  /** What was wrong, for the model to read. */
  readonly wrong: string;

  constructor(text: string, wrong: string) {
    super("The answer has another shape.");
    this.text = text;
    this.wrong = wrong;
  }
}

function describe({ because, status, code, requestId }: FaultFacts): string {
  const parts = [status && `HTTP ${status}`, code, requestId && `request ${requestId}`].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : because;
}
