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
  const { vendor = "loopback", dailyTokens = 10_000_000, credential = `${CANARY}-${tenant}`, features, sealedFor = tenant } = options;
  const site = world.site("aurora");
  site.config.consultation = { ...site.config.consultation, upstream: { vendor, model: "test-model", dailyTokens } };
  Object.assign(site.config.features, features);
  const host = await world.publish(tenant, site);
  if (credential) await world.kv.put(`credential/${tenant}/${vendor}`, await seal({ tenant: sealedFor, vendor, credential }));
  return host;
}

export const said = (text) => ({ messages: [{ role: "shopper", text }] });

/** Asks as a browser does, and reads the stream to its end. */
export async function ask(world, host, question, { headers = {}, path = "/api/ai/chat", body } = {}) {
  const response = await world.send(host, path, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: body ?? JSON.stringify(typeof question === "string" ? said(question) : question),
  });
  world.seen?.push(response.text, JSON.stringify(response.headers));
  return { ...response, ...read(response) };
}

function read({ headers, text }) {
  const type = headers["content-type"] ?? "";
  if (type.startsWith("application/problem+json")) return { problem: JSON.parse(text) };
  if (!type.startsWith("text/event-stream")) return {};
  const events = text.split("\n\n").filter(Boolean).map((block) => {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
    const event = JSON.parse(data);
    if (event.type !== name) throw new Error(`the event's name and its data disagree: ${block}`);
    return event;
  });
  const of = (type) => events.filter((event) => event.type === type);
  return {
    events,
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
