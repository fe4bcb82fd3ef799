// A Worker that reads an upstream through the gateway's intake and tells what came, piece by piece.
import { DurableObject } from "cloudflare:workers";
import { Intake } from "./intake.js";

/** The server that runs this wants one. */
export class TenantStore extends DurableObject {}

export default {
  async fetch(request, env) {
    const body = await request.text();
    const response = await fetch(env.UPSTREAM, { method: "POST", body, headers: { "content-type": "application/json" } });
    const most = Number(new URL(request.url).searchParams.get("most") ?? Infinity);
    const intake = new Intake(response.body);
    const pieces = [];
    let end = "left";
    try {
      while (pieces.length < most && end === "left") {
        const bytes = await intake.next(pieces.length > 0);
        if (bytes) pieces.push(new TextDecoder("latin1").decode(bytes));
        else end = "ended";
      }
    } catch {
      end = "broken";
    }
    intake.close(end === "ended");
    return Response.json({ pieces, end });
  },
};
