import { renderReply } from "../../../src/adapters/slack/render.ts";
import { renderForm } from "../../../src/adapters/slack/render-form.ts";
import { rendererContract } from "../../contracts/renderer.ts";
import { checkMessage, checkView } from "./limits.ts";
import { shownMessages, shownView } from "./shown.ts";

rendererContract("Slack", {
  reply(reply) {
    const messages = renderReply(reply);
    messages.forEach(checkMessage);
    return shownMessages(messages);
  },
  form(form) {
    const view = renderForm(form);
    checkView(view);
    return shownView(view);
  },
});
