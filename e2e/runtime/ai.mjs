// What the gateway's tests share: stores with a sealed credential, and a shopper who asks.
import { HOSTS } from "./world.mjs";

/** Planted as the tenants' credential; it may be seen in one header of the upstream's and nowhere else. */
export const CANARY = "sk-canary-7f3a9c51e2";

/** Seals as `studio seal` does, by another implementation: WebCrypto's. */
export async function seal({ kid = "test", master = Buffer.alloc(32, 7), tenant, vendor, credential }) {
  const bytes = (text) => new TextEncoder().encode(text);
  const { subtle } = globalThis.crypto;
  const info = bytes(`commerce-studio credential v1\0${tenant}`);
  const ikm = await subtle.importKey("raw", master, "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const key = await subtle.deriveKey(hkdf, ikm, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const gcm = { name: "AES-GCM", iv, additionalData: bytes(`${kid}\0${tenant}\0${vendor}`) };
  const ciphertext = await subtle.encrypt(gcm, key, bytes(credential));
  return JSON.stringify({ kid, nonce: Buffer.from(iv).toString("base64"), ciphertext: Buffer.from(ciphertext).toString("base64") });
}

/** Publishes a store whose consultation an upstream answers. */
export async function publishStore(world, tenant, options = {}) {
  const { vendor = "loopback", model = "test-model", fallbacks = [], credential = `${CANARY}-${tenant}`, features, sealedFor = tenant } = options;
  const { dailyTokens = 10_000_000, monthlyTokens, dailyDollars, monthlyDollars } = options;
  const site = world.site("aurora");
  const upstream = { vendor, model, fallbacks, dailyTokens, monthlyTokens, dailyDollars, monthlyDollars };
  site.config.consultation = { ...site.config.consultation, upstream };
  Object.assign(site.config.features, features);
  const host = await world.publish(tenant, site);
  for (const { vendor } of credential ? [upstream, ...fallbacks] : []) {
    await world.kv.put(`credential/${tenant}/${vendor}`, await seal({ tenant: sealedFor, vendor, credential }));
  }
  return host;
}

/** Asks a tenant's object directly, as the Worker does. It says nothing where it has nothing to object. */
export async function tell(world, tenant, path, message) {
  const store = world.env.TENANT_STORE;
  const response = await store.get(store.idFromName(tenant)).fetch(`https://tenant-store${path}`, { method: "POST", body: JSON.stringify(message) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? "granted" : response.json();
}

let calls = 0;
/** No limit. */
export const NONE = { tokens: null, micros: null };

/** Sets tokens aside as the Worker does, under a limit of the day or month. */
export async function reserve(world, tenant, { tokens = 1, micros = 0, day = NONE, month = NONE, vendor = "probe", id = `probe-${calls++}/1` }) {
  const allowance = { day: { ...NONE, ...day }, month: { ...NONE, ...month } };
  const spend = { id, vendor, model: "m", input: tokens, output: 0, micros, allowance };
  return { id, answer: await tell(world, tenant, "/ai/reserve", { visitor: null, spend }) };
}

export const settle = (world, tenant, id, took = null, health = "unknown", replay = null) =>
  tell(world, tenant, "/ai/settle", { id, took, health, replay });

/** What the tenant's object has on its books for today, found out by where its limit begins. */
export async function spent(world, tenant, unit = "tokens") {
  const fits = async (limit) => {
    const probe = { tokens: 0, micros: 0, [unit]: 0 };
    const { id, answer } = await reserve(world, tenant, { ...probe, day: { [unit]: limit } });
    if (answer === "granted") await settle(world, tenant, id);
    return answer === "granted";
  };
  let [low, high] = [0, 1 << 26];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (await fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const said = (text) => ({ messages: [{ role: "shopper", text }] });

/** Asks as a browser does, reads the stream to its end and waits until the turn is settled and stands in the log. */
export async function ask(world, host, question, { headers = {}, path = "/api/ai/chat", body } = {}) {
  const before = ledger(world).length;
  const response = await world.send(host, path, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: body ?? JSON.stringify(typeof question === "string" ? said(question) : question),
  });
  world.seen?.push(response.text, JSON.stringify(response.headers));
  const answer = { ...response, ...read(response) };
  if (answer.turn) await until("the turn in the log", () => ledger(world).length > before);
  return answer;
}

export function read({ headers, text }) {
  const type = headers["content-type"] ?? "";
  if (type.startsWith("application/problem+json")) return { problem: JSON.parse(text) };
  if (!type.startsWith("text/event-stream")) return {};
  const numbers = [];
  const events = text.split("\n\n").filter(Boolean).map((block) => {
    const [, number, name, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? [];
    const event = JSON.parse(data);
    numbers.push(Number(number));
    if (event.type !== name) throw new Error(`the event's name and its data disagree: ${block}`);
    return event;
  });
  if (numbers.some((number, at) => number !== numbers[0] + at)) throw new Error(`expected events numbered without a gap, found ${numbers}`);
  const of = (type) => events.filter((event) => event.type === type);
  return {
    events,
    numbers,
    turn: headers["x-turn"],
    words: of("text").map(({ text }) => text).join(""),
    frames: of("frames").flatMap(({ frames }) => frames),
    usage: of("usage")[0],
    error: of("error")[0],
    ends: events.filter(({ type }) => type === "done" || type === "error"),
  };
}

/** The structured lines of turns so far. */
export const ledger = (world) =>
  world.logs().map(String).filter((line) => line.startsWith("{")).flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  }).filter(({ event }) => event === "ai");

export async function until(what, done, ms = 5000) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    const value = await done();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`expected ${what} within ${ms} ms`);
}

export { HOSTS };
