import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { it } from "node:test";
import { promisify } from "node:util";

const ROOT = resolve(import.meta.dirname, "../..");

for (const environment of ["", "production"]) {
  it(`wrangler deploy ${environment || "locally"} has all it needs`, async () => {
    const outdir = mkdtempSync(join(tmpdir(), "commerce-studio-"));
    const args = ["deploy", "--dry-run", "--outdir", outdir, `--env=${environment}`];
    const { stdout } = await promisify(execFile)(join(ROOT, "node_modules/.bin/wrangler"), args, { cwd: ROOT });
    for (const binding of ["SITES", "MEDIA", "EMAIL", "TENANT_STORE", "ASSETS", "PLATFORM_DOMAIN", "AI_UPSTREAMS"]) {
      assert.ok(stdout.includes(binding), binding);
    }
  });
}
