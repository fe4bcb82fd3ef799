// An upstream in a process of its own: so many words, so many milliseconds apart, in the OpenAI-compatible protocol. The
// conversation's last word says which: `words 40 5`.
import { createServer } from "node:http";

const chunk = (delta, finish_reason = null) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "bench", choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
const WORD = chunk({ content: "round " });
const END = [
  chunk({}, "stop"),
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", choices: [], usage: { prompt_tokens: 900, completion_tokens: 40, total_tokens: 940 } })}\n\n`,
  "data: [DONE]\n\n",
].join("");

const server = createServer(async (request, response) => {
  const body = JSON.parse(Buffer.concat(await request.toArray()));
  const asked = body.messages.findLast(({ role }) => role === "user").content;
  const [words, pause] = asked.match(/\d+/g).map(Number);
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(WORD);
  if (pause === 0) {
    for (let word = 1; word < words; word += 1) response.write(WORD);
    return response.end(END);
  }
  let word = 1;
  const timer = setInterval(() => {
    if (word++ < words) return response.write(WORD);
    clearInterval(timer);
    return response.end(END);
  }, pause);
  return response.on("close", () => clearInterval(timer));
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
