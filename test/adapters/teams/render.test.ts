import { renderReply } from "../../../src/adapters/teams/render.ts";
import { renderForm } from "../../../src/adapters/teams/render-form.ts";
import { rendererContract } from "../../contracts/renderer.ts";
import { checkCard, checkMessage } from "./limits.ts";
import { shownForm, shownMessages } from "./shown.ts";

rendererContract("Teams", {
  reply(reply) {
    const messages = renderReply(reply);
    messages.forEach(checkMessage);
    return shownMessages(messages);
  },
  form(form) {
    const card = renderForm(form);
    checkCard(card);
    return shownForm(card);
  },
});
