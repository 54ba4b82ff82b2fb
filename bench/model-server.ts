import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A process of its own: a model server that answers everything after so many milliseconds. Prints its port. */
const latencyMs = Number(process.argv[2] ?? 100);
const points = Array.from({ length: 5 }, (_, n) => ({
  claim: `Claim ${n} of an answer of a usual length. `.repeat(4),
}));
const text = JSON.stringify({ points });
const usage = { prompt_tokens: 1_000, completion_tokens: 200 };
const whole = JSON.stringify({
  choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
  usage,
});
const deltas = (text.match(/.{1,4}/gs) ?? []).map((content) => ({
  choices: [{ index: 0, delta: { content } }],
}));
const stream = `${[...deltas, { choices: [], usage }].map((each) => `data: ${JSON.stringify(each)}\n\n`).join("")}data: [DONE]\n\n`;

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const streams = JSON.parse(body).stream === true;
  setTimeout(() => {
    response.writeHead(200, { "content-type": streams ? "text/event-stream" : "application/json" });
    response.end(streams ? stream : whole);
  }, latencyMs);
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
