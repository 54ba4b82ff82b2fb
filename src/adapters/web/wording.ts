const number = new Intl.NumberFormat("en-GB");

/** What the web page itself says, beside the sentences of the bot. */
export const webWording = {
  notUnderstood: "I could not read that message. Reload the page and send it again.",
  empty: "Type a question first.",
  tooLong: (length: number, most: number) =>
    `Your text has ${number.format(length)} characters. Shorten it to ${number.format(most)} or fewer and send it again.`,
  tooBig: "That is too much to send at once. Shorten it to 64 KB or less and send it again.",
  badJson: "I could not read that message because it is not valid JSON. Correct it and send it again.",
  wrongType: "I can only read messages sent as JSON or as a web form. Reload the page and send it again.",
  staleSession:
    "This page is out of date, so I did not take your message. Copy what you typed, reload the page and send it again.",
  otherOrigin:
    "That message did not come from this page, so I did not take it. Open the chat page and send it from there.",
  notHere: "There is no page at this address. Go to the chat page.",
  noFile: "That file is no longer kept, or belongs to another conversation. Ask for it again.",
  localOnly:
    "This chat answers only on the computer it runs on. To let other people in, the team that runs it must set up sign-in: WEB_PUBLIC_URL, WEB_TRUSTED_HEADER and WEB_TRUSTED_PROXIES.",
  proxyOnly: "This chat can only be reached through its sign-in service. Use the address your team gave you.",
  wrongHost: (url: string) => `This chat is at ${url}. Use that address.`,
  notSignedIn:
    "Your sign-in service did not say who you are. Sign in again, or tell the team that runs this chat.",
  pending: "I am still working on this answer.",
  stillWorking: "I am still working on this answer. Try again in a minute.",
  lostAnswer: "I could not finish this answer. Send your message again.",
  forgotten: "I no longer have that message. Send it again.",
  formSent: (title: string) => `Form sent: ${title}`,
  oldButton: "Button pressed",
  oldForm: "Form",
  notShown:
    "This answer was made by another version of this chat and cannot be shown. Ask your question again.",
} as const;
