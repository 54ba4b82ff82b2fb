/** How one try went: the server answered (whatever it said), it failed, or nothing is known. */
export type Outcome = "answered" | "failed" | "unknown";

/** Lets one try through; its outcome must be told. Answers true when that opened the breaker. */
export type Pass = (outcome: Outcome) => boolean;

/** Failures in a row that open it. */
const tolerated = 5;
/** Milliseconds until a server that failed is tried again. */
const restMs = 30_000;

/** Spares a server that fails, and the people who would wait for it. After a rest one try is let through. */
export class CircuitBreaker {
  readonly #now: () => number;
  #failures = 0;
  #openUntil: number | undefined;
  #probe: Pass | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether a try would be turned away now. */
  get open(): boolean {
    return this.#openUntil !== undefined && (this.#probe !== undefined || this.#now() < this.#openUntil);
  }

  /** Undefined when the try is turned away. */
  enter(): Pass | undefined {
    if (this.open) return undefined;
    const pass: Pass = (outcome) => {
      if (this.#probe === pass) this.#probe = undefined;
      return this.#tell(outcome);
    };
    if (this.#openUntil !== undefined) this.#probe = pass;
    return pass;
  }

  #tell(outcome: Outcome): boolean {
    if (outcome === "answered") {
      this.#failures = 0;
      this.#openUntil = undefined;
    }
    if (outcome !== "failed" || ++this.#failures < tolerated) return false;
    const wasOpen = this.#openUntil !== undefined;
    this.#openUntil = this.#now() + restMs;
    return !wasOpen;
  }
}
