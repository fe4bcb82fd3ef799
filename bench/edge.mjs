// What stands between a Worker and a browser in production and is missing locally: Cloudflare's edge, which compresses.
import { createServer, request as httpRequest } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

const COMPRESSED = /^(text\/|application\/(javascript|json|ld\+json|wasm|octet-stream|xml)|image\/svg)/;

/**
 * A proxy in front of a world; each answer's body goes to the browser by way of `send(answer, bytes, start)`. One that
 * `keeps` answers asks the world for each but once: what a store of static files would be.
 */
export async function openEdge(world, { send = (answer, bytes) => answer.end(bytes), keeps = false } = {}) {
  const kept = new Map();
  const server = createServer(async (asked, answer) => {
    const start = performance.now();
    const name = `${asked.method} ${asked.headers.host}${asked.url}`;
    const { status, headers, bytes } = kept.get(name) ?? (await fetched(world, asked));
    if (keeps) kept.set(name, { status, headers, bytes });
    answer.writeHead(status, headers);
    await send(answer, bytes, start);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { port: server.address().port, close: () => server.close() };
}

function fetched(world, asked) {
  const [hostname, port] = world.address;
  const options = { hostname, port, path: asked.url, method: asked.method, headers: { ...asked.headers, "accept-encoding": "identity" } };
  return new Promise((done, failed) => {
    const forwarded = httpRequest(options, async (reply) => {
      const plain = Buffer.concat(await reply.toArray());
      const { "content-length": _, "transfer-encoding": __, ...headers } = reply.headers;
      const packs = plain.length > 0 && COMPRESSED.test(headers["content-type"] ?? "");
      const bytes = packs ? compress(plain, asked.url) : plain;
      done({ status: reply.statusCode, headers: { ...headers, ...(packs && { "content-encoding": "br" }), "content-length": bytes.length }, bytes });
    });
    asked.pipe(forwarded.on("error", failed));
  });
}

const files = new Map();

/** Files at brotli's best, once; pages at the quality that keeps up with sending them. */
function compress(bytes, path) {
  const isFile = path.startsWith("/_a/");
  const packed = files.get(path) ?? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: isFile ? 11 : 4 } });
  if (isFile) files.set(path, packed);
  return packed;
}
