/** The parts of Adaptive Cards 1.5 that replies are made of. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly msteams: { readonly width: "Full" };
  readonly body: readonly CardElement[];
}

export type CardElement = TextBlock | FactSet | Container | Table | ActionSet | CardInput;

/** `text` is Markdown. */
export interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly weight?: "Bolder";
  readonly color?: "Attention";
  readonly fontType?: "Monospace";
  readonly style?: "heading";
  readonly isSubtle?: true;
  readonly spacing?: "None";
}

/** Titles and values are Markdown. */
export interface FactSet {
  readonly type: "FactSet";
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface Container {
  readonly type: "Container";
  readonly items: readonly CardElement[];
  readonly id?: string;
  readonly isVisible?: false;
  readonly spacing?: "None";
}

export interface Table {
  readonly type: "Table";
  readonly firstRowAsHeaders: true;
  readonly columns: readonly { readonly width: 1 }[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly type: "TableRow";
  readonly cells: readonly { readonly type: "TableCell"; readonly items: readonly TextBlock[] }[];
}

export interface ActionSet {
  readonly type: "ActionSet";
  readonly actions: readonly CardAction[];
}

export type CardAction =
  | { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string }
  | {
      readonly type: "Action.ToggleVisibility";
      readonly title: string;
      readonly targetElements: readonly string[];
    }
  | ({ readonly type: "Action.Execute"; readonly verb: string; readonly fallback: SubmitAction } & Pressed)
  | SubmitAction;

type SubmitAction = { readonly type: "Action.Submit" } & Pressed;

interface Pressed {
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: "positive" | "destructive";
  /** "none": the button sends no inputs of the card and does not ask for required ones. */
  readonly associatedInputs?: "none";
}

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage: string;
}

export type CardInput = InputBase &
  (
    | {
        readonly type: "Input.Text";
        readonly value: string;
        readonly isMultiline?: true;
        readonly maxLength?: number;
        readonly style?: "Email";
      }
    | { readonly type: "Input.Number"; readonly value?: number }
    | { readonly type: "Input.Date"; readonly value: string }
    | {
        readonly type: "Input.ChoiceSet";
        readonly value: string;
        readonly choices: readonly { readonly title: string; readonly value: string }[];
        readonly isMultiSelect: boolean;
        readonly style: "compact" | "expanded";
        readonly wrap: true;
      }
    | { readonly type: "Input.Toggle"; readonly title: string; readonly value: "true" | "false" }
  );

/** A card of these elements. */
export function toCard(body: readonly CardElement[]): AdaptiveCard {
  const $schema = "http://adaptivecards.io/schemas/adaptive-card.json";
  return { type: "AdaptiveCard", $schema, version: "1.5", msteams: { width: "Full" }, body };
}

/** The bytes of a value as it goes over the wire. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Runs of values, each as long as `limit` bytes allow; a value that is larger stands alone. */
export function inRuns<T>(values: readonly T[], limit: number): T[][] {
  const runs: T[][] = [];
  let room = 0;
  for (const value of values) {
    const bytes = bytesOf(value) + 1;
    if (bytes > room) {
      runs.push([]);
      room = limit;
    }
    runs.at(-1)?.push(value);
    room -= bytes;
  }
  return runs;
}
