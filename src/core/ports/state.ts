/** Short-lived state by key. Values are JSON. */
export interface State {
  /** Undefined when it was never set, was deleted or has expired. */
  get<T>(key: string): Promise<T | undefined>;
  /** Keeps a value for so many milliseconds. */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** An identifier nobody can guess, safe in a URL. */
export type NewId = () => string;
