/** Something that kept a message from getting its answer, in words for the person. */
export class Trouble extends Error {
  /** @param {string} text @param {boolean} fresh a new message is needed: the same one leads nowhere */
  constructor(text, fresh = false) {
    super(text);
    this.fresh = fresh;
  }
}

const unreachable =
  "I could not reach the server. Nothing you typed is lost. Check your connection, then try again.";
const brokenOff = "The connection was lost before the answer was complete. Try again.";
const signedOut = "You are signed out. Copy what you typed, then reload the page to sign in.";
const serverFault = "The server could not answer. Nothing you typed is lost. Try again in a minute.";

/**
 * Posts a message and yields the lines of its answer as they come.
 * @throws Trouble when the server refuses it, cannot be reached or breaks off.
 */
export async function* postMessage(message, csrf) {
  const response = await post(message, csrf);
  if (response.type === "opaqueredirect") throw new Trouble(signedOut);
  if (!response.ok) throw new Trouble(await refusalText(response));
  let ended = false;
  for await (const line of readLines(response.body)) {
    if (line.kind === "problem") throw new Trouble(line.text, line.fresh);
    ended = line.kind === "reply" || line.kind === "form";
    yield line;
  }
  if (!ended) throw new Trouble(brokenOff);
}

async function post(message, csrf) {
  try {
    return await fetch("/web/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
      body: JSON.stringify(message),
      redirect: "manual",
    });
  } catch {
    throw new Trouble(unreachable);
  }
}

async function refusalText(response) {
  try {
    return (await response.json()).text ?? serverFault;
  } catch {
    return serverFault;
  }
}

async function* readLines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  while (true) {
    const { done, value } = await reader.read().catch(() => {
      throw new Trouble(brokenOff);
    });
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) if (line !== "") yield JSON.parse(line);
  }
}
