// What the gateway adds to an upstream on loopback: to the first token and in all, processor time, tokens a second, memory;
// beside it the npm package @portkey-ai/gateway, and Workers that do next to nothing. All answer the same questions in turn,
// in one run, after the same warm-up.
import { fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { seal } from "../e2e/runtime/ai.mjs";
import { built, serveWorkerd } from "./gateway/workerd.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const MASTER = { kid: "bench", master: Buffer.alloc(32, 1) };
const HOST = "aurora.localhost";
/** Streams, and whether they begin in one moment or spread over a turn, as shoppers come. */
const PARALLEL = [[1, false], [16, false], [64, false], [16, true]];
/** Words and milliseconds between them: a quick model's pace. */
const PACED = "words 40 5";
const PACED_MS = 200;
/** Turns of each target before anything is measured: engines compile what is used often. */
const WARM_UP = 300;

export async function gateway() {
  const upstream = fork(join(import.meta.dirname, "gateway/upstream.mjs"));
  const port = await new Promise((done) => upstream.once("message", done));
  const origin = `http://127.0.0.1:${port}/v1`;
  const ours = await serveWorkerd(built(), ...(await aurora(origin)));
  const peer = await portkey();
  const floors = [];
  for (const mode of ["untouched", "by piece", "reserving"]) {
    const vars = { MODE: mode, UPSTREAM: origin };
    floors.push(await serveWorkerd([join(import.meta.dirname, "gateway/floor.js")], vars));
  }
  const [untouched, byPiece, reserving] = floors.map(({ port, pid }) => chat(port, pid, {}));
  try {
    return await measure({
      direct: chat(port, upstream.pid, {}),
      ours: shopper(ours.port, ours.pid),
      "@portkey-ai/gateway": chat(peer.port, peer.pid, { "x-portkey-provider": "openai", "x-portkey-custom-host": origin }),
      "a Worker that passes the body on": untouched,
      "… piece by piece": byPiece,
      "… after a reservation is written": reserving,
    });
  } finally {
    upstream.kill();
    ours.close();
    peer.close();
    for (const floor of floors) floor.close();
  }
}

async function measure(targets) {
  const latency = [];
  for (const target of Object.values(targets)) await together(target, "words 40 0", 8, WARM_UP);
  for (const [parallel, atOnce] of PARALLEL) {
    const samples = Object.fromEntries(Object.keys(targets).map((name) => [name, { first: [], total: [], cpu: 0 }]));
    // Each target's turn comes several times, so that what else the machine does falls on all of them.
    for (let round = 0; round < 6; round += 1) {
      for (const [name, target] of Object.entries(targets)) {
        const start = seconds(target.pid);
        const took = await together(target, PACED, parallel, Math.max(2 * parallel, 20), atOnce ? 0 : PACED_MS);
        // The first round warms up.
        if (round === 0) continue;
        samples[name].cpu += seconds(target.pid) - start;
        for (const { first, total } of took) {
          samples[name].first.push(first);
          samples[name].total.push(total);
        }
      }
    }
    const streams = atOnce ? `${parallel} at once` : parallel;
    const direct = { first: median(samples.direct.first), total: median(samples.direct.total) };
    for (const [name, sample] of Object.entries(samples)) {
      const [first, total] = [median(sample.first), median(sample.total)];
      const ours = name === "direct" ? ["", "", ""] : [first - direct.first, total - direct.total, (1000 * sample.cpu) / sample.first.length];
      const [addedFirst, addedTotal, cpu] = ours.map((figure) => figure && figure.toFixed(1));
      latency.push([streams, name, first.toFixed(1), addedFirst, total.toFixed(1), addedTotal, cpu]);
    }
  }
  const through = [];
  for (const [name, target] of Object.entries(targets)) {
    await together(target, "words 500 0", 16, 16);
    const start = performance.now();
    await together(target, "words 500 0", 16, 160);
    const perSecond = (160 * 500) / ((performance.now() - start) / 1000);
    through.push([name, Math.round(perSecond).toLocaleString("en"), name === "direct" ? "" : `${await memory(target)} kB`]);
  }
  return { latency, through };
}

/** So many questions, so many at a time; the first of them spread over so many milliseconds. */
async function together(target, question, parallel, count, spread = 0) {
  const took = [];
  let left = count;
  const lane = async (_, number) => {
    if (spread) await new Promise((done) => setTimeout(done, (spread * number) / parallel));
    while (left-- > 0) took.push(await target.ask(question));
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  return took;
}

/** Kilobytes of resident memory that each of 128 open streams adds. */
async function memory(target) {
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${target.pid}/status`, "utf8"))[1]);
  await together(target, "words 20 100", 128, 128);
  const before = resident();
  const open = together(target, "words 30 100", 128, 128);
  await new Promise((done) => setTimeout(done, 2000));
  const during = resident();
  await open;
  return Math.max(0, Math.round((during - before) / 128));
}

/** A chat completion, of the upstream itself or of a gateway that speaks its protocol. */
const chat = (port, pid, headers) => client(port, pid, "/v1/chat/completions", { authorization: "Bearer sk-bench", ...headers }, (content) => ({
  model: "bench", stream: true, stream_options: { include_usage: true }, messages: [{ role: "user", content }],
}));

const shopper = (port, pid) => client(port, pid, "/api/ai/chat", { host: HOST, "sec-fetch-site": "same-origin" }, (text) => ({ messages: [{ role: "shopper", text }] }));

function client(port, pid, path, headers, body) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ask = (question) => new Promise((done, failed) => {
    const text = JSON.stringify(body(question));
    const start = performance.now();
    const options = { hostname: "127.0.0.1", port, path, method: "POST", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(text), ...headers } };
    request(options, (response) => {
      let first;
      let words = 0;
      let said = "";
      response.on("data", (bytes) => {
        if (response.statusCode !== 200) said += bytes;
        const heard = bytes.toString().split("round ").length - 1;
        if (heard) first ??= performance.now() - start;
        words += heard;
      });
      response.on("end", () => {
        const expected = Number(/\d+/.exec(question));
        if (words === expected) done({ first, total: performance.now() - start });
        else failed(new Error(`${path}: ${response.statusCode}, ${words} of ${expected} words ${said}`));
      });
    }).on("error", failed).end(text);
  });
  return { pid, ask };
}

/** A demo store whose upstream is the bench's, sealed credential and all. */
export async function aurora(url) {
  const seed = JSON.parse(readFileSync(join(ROOT, "build/seed.json"), "utf8"));
  const values = Object.fromEntries(seed.map(({ key, value, base64 }) => [key, base64 ? Buffer.from(value, "base64") : value]));
  const site = JSON.parse(values[`host/${HOST}`]);
  site.config.consultation.upstream = { vendor: "bench", model: "bench", dailyTokens: 50_000_000, dailyDollars: 100 };
  values[`host/${HOST}`] = JSON.stringify(site);
  values["credential/aurora/bench"] = await seal({ ...MASTER, tenant: "aurora", vendor: "bench", credential: "sk-bench" });
  const vars = {
    PLATFORM_DOMAIN: "localhost",
    MASTER_KEYS: `${MASTER.kid}:${MASTER.master.toString("base64")}`,
    AI_UPSTREAMS: { bench: { protocol: "openAi", url } },
    AI_PRICES: { "bench/*": { input: 0.1, output: 0.4 } },
    AI_LIMITS: { messagesPerMinute: 1_000_000, messagesPerDay: 1_000_000 },
  };
  return [vars, values];
}

async function portkey() {
  const port = await new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
  const main = join(ROOT, "node_modules/@portkey-ai/gateway/build/start-server.js");
  const child = spawn(process.execPath, [main, `--port=${port}`, "--headless"], { stdio: ["ignore", "ignore", process.env.DEBUG ? "inherit" : "ignore"] });
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
    if (answers) return { port, pid: child.pid, close: () => child.kill() };
    if (tries > 100) throw new Error("@portkey-ai/gateway does not answer");
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** User and system time of a process, from /proc (clock ticks of 1/100 s). */
function seconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

if (process.argv[1] === import.meta.filename) console.log(await gateway());
