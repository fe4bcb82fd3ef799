// The Worker as it ships, so many milliseconds later.
import { env } from "cloudflare:workers";

const now = Date.now;
Date.now = () => now() + env.LATER;

export { TenantStore, default } from "./index.js";
