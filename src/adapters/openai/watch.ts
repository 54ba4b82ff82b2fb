import type { Timer } from "../../core/model/timer.ts";
import type { Deadline, Stopped } from "./deadline.ts";

/** How long the rest of a stream is waited for when the answer in it is whole: it holds the token counts. */
const restMs = 2_000;

/** Watches over one try: it ends with a silence that is too long, or with the deadline of the call. */
export class Watch {
  readonly #timer: Timer;
  readonly #deadline: Deadline;
  readonly #silenceMs: number;
  readonly #controller = new AbortController();
  readonly #started: number;
  readonly #pass = () => this.#stop(this.#deadline.stopped() ?? "budget");
  #heard: number;
  #stopped: Stopped | undefined;
  #callOff: () => void;
  #enough = false;

  constructor(deadline: Deadline, silenceMs: number, timer: Timer) {
    this.#timer = timer;
    this.#deadline = deadline;
    this.#silenceMs = silenceMs;
    this.#started = this.#heard = timer.now();
    this.#callOff = timer.after(silenceMs, () => this.#listen());
    deadline.signal.addEventListener("abort", this.#pass, { once: true });
    if (deadline.signal.aborted) this.#pass();
  }

  get controller(): AbortController {
    return this.#controller;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the try was ended from here. */
  get stopped(): Stopped | undefined {
    return this.#stopped;
  }

  /** Milliseconds since the try began. */
  get ms(): number {
    return this.#timer.now() - this.#started;
  }

  /** Bytes came. */
  heard(): void {
    this.#heard = this.#timer.now();
  }

  /** The answer is whole: what still comes is waited for only briefly. */
  enough(): void {
    if (this.#enough) return;
    this.#enough = true;
    this.#callOff();
    this.#callOff = this.#timer.after(restMs, () => this.#stop("enough"));
  }

  close(): void {
    this.#callOff();
    this.#deadline.signal.removeEventListener("abort", this.#pass);
  }

  #listen(): void {
    const left = this.#heard + this.#silenceMs - this.#timer.now();
    if (left <= 0) this.#stop("silence");
    else this.#callOff = this.#timer.after(left, () => this.#listen());
  }

  #stop(why: Stopped): void {
    this.#stopped ??= why;
    this.#controller.abort();
  }
}
