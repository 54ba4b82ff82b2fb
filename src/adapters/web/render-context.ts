import type { Form, FormValues } from "../../core/form.ts";
import { type Html, html } from "./html.ts";

/** Where every form of the page is posted. Without JavaScript the page that comes back starts at the answer. */
export const messagesPath = "/web/messages#latest";

/** What a fragment needs to know of the page it will stand on. */
export interface RenderContext {
  /** Starts every element id of the fragment, so that no two on a page are alike. */
  readonly prefix: string;
  /** Proves that a post comes from this session's own page. */
  readonly csrf: string;
  /** The delivery id of what is posted without JavaScript. The script makes its own for each message. */
  readonly delivery: string;
  /** What has become of a form since it was first shown. */
  formState(form: Form): FormState;
}

/** Open with what was typed; carried out; or shown again further down. */
export type FormState =
  | { readonly kind: "open"; readonly values: FormValues }
  | { readonly kind: "sent" | "moved" };

/** What every form of the chat posts beside its own fields. */
export function hiddenFields({ csrf, delivery }: Pick<RenderContext, "csrf" | "delivery">): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="id" value="${delivery}">`;
}
