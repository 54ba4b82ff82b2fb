import type { Reading } from "./completion.ts";
import { CallFault, Misfit } from "./fault.ts";
import { firstJsonObject, withoutThoughts } from "./json-in-text.ts";

/** The JSON object of an answer. @throws CallFault, or Misfit where the model may do better when told. */
export function answerIn({ text, finish, refused }: Reading): object {
  if (refused || finish === "content_filter") throw new CallFault({ because: "refused", code: "declined" });
  const answer = withoutThoughts(text);
  const object = firstJsonObject(answer);
  if (object) return object;
  // More of the same would be cut at the same place.
  if (finish === "length") throw new CallFault({ because: "damaged", code: "cut_by_length" });
  if (!answer.trim()) throw new CallFault({ because: "damaged", passing: true, code: "empty" });
  if (answer.includes("{")) throw new CallFault({ because: "damaged", passing: true, code: "cut_json" });
  throw new Misfit(text, "there is no JSON object in it.");
}
