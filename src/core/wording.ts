import type { FailureCode } from "./errors.ts";

/** What is said when something the bot needs does not work. `reference` finds the cause in the log. */
export const failureText: Record<FailureCode, string> = {
  busy: "I am handling many questions just now. Please try again in a minute.",
  "timed-out": "That took too long, so I stopped. Please try again, or ask a shorter question.",
  unavailable: "A part I need is not answering just now. Please try again in a few minutes.",
  misconfigured: "I am not set up correctly. Please tell the team that runs me.",
  "storage-full": "I have no room left to store anything. Please tell the team that runs me.",
  "index-missing": "My guidance library is not ready yet. Please try again in a minute.",
  "index-corrupt": "My guidance library is damaged. Please tell the team that runs me: they can rebuild it.",
  unexpected: "Something went wrong and I could not finish. Please try again.",
};

/** Every other sentence of the bot itself that is not part of one command. */
export const wording = {
  errorReference: (reference: string) => `If it goes on, quote reference ${reference}.`,
  external: "I answer people of this organisation only. Please ask the person who invited you.",
  signIn: "Please sign in first: without it you can only ask questions.",
  adminsOnly: "Only an administrator of this installation can do that.",
  botOff: (reason: string) => `I am switched off just now. Reason: ${reason}`,
  commandOff: (name: string, reason: string) => `“${name}” is switched off just now. Reason: ${reason}`,
  unknownCommand: (name: string) => `I have no command “${name}”. Type help to see what I can do.`,
  buttonGone: "That button no longer works because it is too old. Please ask again.",
  buttonNotYours: "That button belongs to the person who asked. Please ask me yourself.",
  formGone: "That form is no longer open because it is too old. Please start again.",
  formNotYours: "That form belongs to somebody else. Please start your own.",
  afterCrash: "I was interrupted and have started again, so you may see this twice.",
} as const;

/** What each person is told at first use. */
export function firstUseText(about: { retentionDays: number; classification: string; contact: string }) {
  return [
    "Golden Link is an automated tool. It gives guidance, not legal advice.",
    `It keeps your questions for ${about.retentionDays} days so that the team that runs it can improve it. It stores a code in place of your name.`,
    about.classification,
    `For a decision that matters, ask ${about.contact}.`,
  ].join(" ");
}
