// An upstream on loopback that speaks every vendor's protocol and misbehaves on demand. What it does is named by the last
// thing the shopper wrote: `plain`, `tools`, `401`, `cut 120` …; `503,plain` does one thing the first time it is asked this and
// another from then on.
import { createServer } from "node:http";
import { once } from "node:events";
import { TONGUES } from "./vendors.mjs";

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ANSWER = [["text", "Größe 52□18 suits you well."], ["finish"], ["usage", 120, 9], ["done"]];

const SCENARIOS = {
  plain: () => ANSWER,
  // Look for something, show the first two hits and an invention, then say why.
  tools(results) {
    if (results.length === 0) return [["text", "Let me look."], ["call", "search_catalog", { shapes: ["round"] }], ["finish"], ["usage", 200, 20], ["done"]];
    if (results.length === 1) {
      const ids = JSON.parse(results[0]).frames.slice(0, 2).map(({ id }) => id);
      return [["call", "recommend", { ids: [ids[0], "no-such-frame", ids[1]] }], ["finish"], ["usage", 300, 15], ["done"]];
    }
    return [["text", "Both are light."], ["finish"], ["usage", 400, 5], ["done"]];
  },
  // Markdown as models write it, and what some of them are talked into.
  markdown: () => [["text", "**Light** frames:\n- titanium\n- *thin* acetate\n\nSee [glasses](/glasses) <img src=x onerror=alert(1)>"], ["finish"], ["usage", 90, 30], ["done"]],
  endless: () => [["call", "search_catalog", {}], ["finish"], ["usage", 10, 10], ["done"]],
  empty: () => [["finish"], ["usage", 10, 0], ["done"]],
  unreported: () => [["text", "Nobody counts this."], ["finish"], ["done"]],
  unfinished: () => [["text", "And then"]],
  failing: () => [["text", "One moment"], ["failed"]],
  failed: () => [["failed"]],
};

/** Starts on a free port. `calls` holds every request in full, `left` counts those the caller broke off. */
export async function startUpstream(port = 0) {
  const upstream = { calls: [], left: 0, hits: [] };
  const times = new Map();
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString();
    const { url, method } = request;
    const headers = { ...request.headers };
    upstream.hits.push({ method, url, headers });
    const [protocol, tongue] = Object.entries(TONGUES).find(([, { path }]) => path.test(url)) ?? [];
    if (!tongue) return response.writeHead(404).end();
    const body = JSON.parse(text);
    const asked = tongue.asked(body);
    upstream.calls.push({ protocol, url, headers, body, text, key: tongue.key(headers), at: performance.now() });
    const [named, ...more] = asked.split(" ");
    const scenarios = named.split(",");
    const time = times.get(asked) ?? 0;
    times.set(asked, time + 1);
    response.on("close", () => { if (!response.writableFinished) upstream.left += 1; });
    await answer([scenarios[Math.min(time, scenarios.length - 1)], ...more], tongue, body, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  upstream.origin = `http://127.0.0.1:${server.address().port}`;
  upstream.url = `${upstream.origin}/v1`;
  /** For AI_UPSTREAMS: each protocol under its own name, and a second of the first. */
  upstream.listed = {
    loopback: { protocol: "openAi", url: upstream.url },
    second: { protocol: "openAi", url: upstream.url },
    anthropic: { protocol: "anthropic", url: upstream.url },
    gemini: { protocol: "gemini", url: `${upstream.origin}/v1beta` },
    cloudflare: { protocol: "workersAi" },
    keyless: { protocol: "openAi", url: upstream.url, keyless: true },
  };
  upstream.close = () => { server.closeAllConnections(); server.close(); return once(server, "close"); };
  return upstream;
}

async function answer([scenario, argument], tongue, body, response) {
  const stream = () => response.writeHead(200, { "content-type": "text/event-stream" });
  const write = (said) => tongue.stream(said).forEach((part) => response.write(part));
  const plain = () => Buffer.from(tongue.stream(ANSWER).join(""));
  const status = Number(scenario);
  if (status >= 400) {
    response.writeHead(status, { "content-type": "application/json" });
    return response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${tongue.key(response.req.headers)}` } }));
  }
  switch (scenario) {
    case "redirect":
      return response.writeHead(307, { location: "/stolen" }).end();
    case "html":
      return response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>");
    case "reset":
      return response.destroy();
    case "silent":
      stream().flushHeaders();
      return undefined;
    case "headless":
      return undefined;
    case "stalling":
      stream();
      return write([["text", "I"]]);
    case "pinging": {
      stream().flushHeaders();
      const timer = setInterval(() => response.write(": ping\n\n"), 20);
      return response.on("close", () => clearInterval(timer));
    }
    case "garbage":
      stream();
      write([["text", "It is"]]);
      return response.end("data: <html>\n\n");
    case "huge": {
      stream();
      const [lump] = tongue.stream([["text", "x".repeat(8000)]]).slice(-1);
      while (!response.destroyed && response.write(lump) !== undefined && response.writableLength < 1e7) await wait(0);
      return response.end();
    }
    // Slowly, one word every so many milliseconds, until the caller leaves.
    case "slow": {
      stream();
      for (let word = 0; word < 400 && !response.destroyed; word += 1) {
        write([["text", `word${word} `]]);
        await wait(Number(argument ?? 20));
      }
      return response.end();
    }
    // So many words at once, and a proper end.
    case "long": {
      stream();
      write(Array.from({ length: Number(argument) }, (_, word) => ["text", `word${word} `]));
      write(ANSWER.slice(1));
      return response.end();
    }
    // Words with pauses of so many milliseconds, and a proper end.
    case "steady": {
      stream();
      const parts = tongue.stream(ANSWER);
      for (const part of parts) {
        response.write(part);
        await wait(Number(argument ?? 50));
      }
      return response.end();
    }
    // Twenty words with pauses of so many milliseconds, and a proper end.
    case "counting": {
      stream();
      for (let word = 0; word < 20; word += 1) {
        write([["text", `word${word} `]]);
        await wait(Number(argument ?? 50));
      }
      write(ANSWER.slice(1));
      return response.end();
    }
    // So many bytes of a plain answer, then the line is dead.
    case "cut": {
      stream().write(plain().subarray(0, Number(argument)), () => response.destroy());
      return undefined;
    }
    // So many bytes, and an orderly end.
    case "short":
      return stream().end(plain().subarray(0, Number(argument)));
    // One byte at a time.
    case "drip": {
      stream();
      for (const byte of plain()) response.write(Buffer.of(byte));
      return response.end();
    }
    case "pausing": {
      stream();
      await wait(Number(argument ?? 100));
      return response.end(plain());
    }
    default:
      stream();
      write((SCENARIOS[scenario] ?? SCENARIOS.plain)(tongue.found(body)));
      return response.end();
  }
}

/** Bytes of the plain answer in a protocol, for cutting it. */
export const plainBytes = (protocol) => Buffer.byteLength(TONGUES[protocol].stream(ANSWER).join(""));

if (process.argv[1] === import.meta.filename) {
  const { url } = await startUpstream(Number(process.env.PORT ?? 8790));
  console.log(`upstream at ${url}`);
}
