// A Worker on workerd itself, with nothing of wrangler's in between: KV answered by a small service, the tenant's object with
// SQLite on disk.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** Our Worker as it was built, for [`serveWorkerd`]. */
export const built = () => ["index.js", "index_bg.wasm"].map((name) => join(ROOT, "build/worker", name));

/**
 * Serves a Worker of these files, the first its entry, with `values` in its KV and `vars` in its environment; objects find
 * what an earlier one left in the same folder.
 */
export async function serveWorkerd(files, vars, values = {}, folder = mkdtempSync(join(tmpdir(), "bench-workerd-"))) {
  mkdirSync(join(folder, "objects"), { recursive: true });
  const modules = files.map((file) => {
    const name = basename(file);
    writeFileSync(join(folder, name), readFileSync(file));
    return `(name = "${name}", ${name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "${name}")`;
  });
  const encoded = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString("base64")]));
  writeFileSync(join(folder, "kv.js"), `
    const values = new Map(Object.entries(${JSON.stringify(encoded)}).map(([key, text]) => [key, Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
    export default { fetch(request) {
      const value = values.get(decodeURIComponent(new URL(request.url).pathname.slice(1)));
      return value ? new Response(value) : new Response(null, { status: 404 });
    } };`);
  const bindings = Object.entries(vars).map(([name, value]) =>
    typeof value === "string" ? `(name = "${name}", text = ${JSON.stringify(value)})` : `(name = "${name}", json = ${JSON.stringify(JSON.stringify(value))})`);
  writeFileSync(join(folder, "config.capnp"), `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "store", worker = .store), (name = "kv", worker = .kv),
        (name = "internet", network = (allow = ["public", "private"])),
        (name = "objects", disk = (path = "${folder}/objects", writable = true)),
      ],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "store")],
    );
    const kv :Workerd.Worker = (compatibilityDate = "2026-11-17", modules = [(name = "kv.js", esModule = embed "kv.js")]);
    const store :Workerd.Worker = (
      compatibilityDate = "2026-11-17",
      modules = [${modules.join(", ")}],
      durableObjectNamespaces = [(className = "TenantStore", uniqueKey = "bench", enableSql = true)],
      durableObjectStorage = (localDisk = "objects"),
      bindings = [
        (name = "SITES", kvNamespace = "kv"), (name = "TENANT_STORE", durableObjectNamespace = "TenantStore"),
        ${bindings.join(", ")}
      ],
    );`);
  const child = spawn(join(ROOT, "node_modules/.bin/workerd"), ["serve", "--control-fd=3", join(folder, "config.capnp")], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  const port = await new Promise((done, failed) => {
    child.stdio[3].on("data", (line) => {
      const found = /"socket":"http","port":(\d+)/.exec(line);
      if (found) done(Number(found[1]));
    });
    child.once("exit", (code) => failed(new Error(`workerd stopped with ${code}`)));
  });
  child.removeAllListeners("exit");
  return {
    port,
    pid: child.pid,
    folder,
    /** As a crash would: nothing is said, nothing finished. */
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    close() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
