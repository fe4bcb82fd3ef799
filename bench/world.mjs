// A workerd with one Worker and its KV, and how much processor time it takes.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createTestHarness } from "wrangler";

/** Serves `config` (wrangler's) with `values` in its KV. */
export async function serve(config, values) {
  const before = workerds();
  const server = createTestHarness({ workers: [{ config: { compatibility_date: "2026-11-17", ...config } }] });
  const { url } = await server.listen();
  const { SITES } = await server.getWorker().getEnv();
  for (const [key, value] of Object.entries(values)) await SITES.put(key, value);
  const processes = workerds().filter((id) => !before.includes(id));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const get = (host, path) => new Promise((done, failed) => {
    request({ hostname: url.hostname, port: url.port, path, headers: { host }, agent }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      response.statusCode === 200 ? done(bytes) : failed(new Error(`${response.statusCode} for ${path}: ${bytes}`));
    }).on("error", failed).end();
  });
  return {
    get,
    /** Seconds of workerd's processor time for 1,000 requests of the paths in turn, 8 at a time. */
    async cpu(host, paths, requests = 2000) {
      const run = async (count) => {
        let next = 0;
        const lane = async () => { while (next < count) await get(host, paths[next++ % paths.length]); };
        await Promise.all(Array.from({ length: 8 }, lane));
      };
      await run(requests / 4);
      const start = seconds(processes);
      await run(requests);
      return (seconds(processes) - start) / (requests / 1000);
    },
    async close() {
      agent.destroy();
      await server.close();
    },
  };
}

function workerds() {
  try {
    return execFileSync("pgrep", ["-x", "workerd"], { encoding: "utf8" }).trim().split("\n");
  } catch {
    return [];
  }
}

/** User and system time of the processes, from /proc (clock ticks of 1/100 s). */
function seconds(processes) {
  const ticks = processes.map((id) => {
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, tick) => sum + tick, 0) / 100;
}
