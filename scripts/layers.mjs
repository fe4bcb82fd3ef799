// The layers of the code map, checked on `cargo metadata`: which crate may depend on which, and who may know what.
import { readFileSync } from "node:fs";

const metadata = JSON.parse(readFileSync(0, "utf8"));
const allowed = {
  shared: [],
  storefront: ["shared"],
  client: ["storefront"],
  engine: [],
  vision: ["shared", "engine"],
  edge: ["shared", "storefront"],
  studio: ["shared", "vision"],
};
// A platform's crates, and the only crates of ours that may name them.
const platforms = {
  worker: ["edge"],
  "worker-macros": ["edge"],
  leptos: ["storefront", "client", "edge"],
  "web-sys": ["storefront", "vision", "edge"],
  "gloo-net": ["storefront"],
};

const problems = [];
for (const { name, dependencies } of metadata.packages.filter(({ name }) => name in allowed)) {
  for (const dependency of dependencies.map(({ name }) => name)) {
    if (dependency in allowed && !allowed[name].includes(dependency)) problems.push(`${name} must not depend on ${dependency}`);
    if (dependency in platforms && !platforms[dependency].includes(name)) problems.push(`${name} must not know ${dependency}`);
  }
}
const bindgen = metadata.packages.find(({ name }) => name === "wasm-bindgen")?.version;
if (bindgen !== process.argv[2]) problems.push(`Cargo.lock has wasm-bindgen ${bindgen}, scripts/env.sh ${process.argv[2]}`);

console.log(problems.join("\n"));
process.exit(problems.length ? 1 : 0);
