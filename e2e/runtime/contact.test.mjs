import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { HOSTS, openWorld } from "./world.mjs";

const LETTER = { about: "appointment", name: "Jo Brandt", email: "jo@home.example", when: "Donnerstag", text: "Grüße!\r\nPasst es?" };

describe("a letter to the store's people", () => {
  let world;
  before(async () => (world = await openWorld()));
  after(() => world.close());

  const write = (host, letter, headers = { "sec-fetch-site": "same-origin" }) =>
    world.send(host, "/contact", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "cf-connecting-ip": "203.0.113.9", ...headers },
      body: new URLSearchParams(letter).toString(),
    });

  it("goes to that store's own mailbox, and an answer to the shopper", async () => {
    for (const name of ["marigold", "aurora"]) {
      const { status, headers } = await write(HOSTS[name], LETTER);
      assert.deepEqual([status, headers.location], [303, "/contact?sent=1"], name);
      const mail = (await world.mails()).at(-1);
      const { config } = world.site(name);
      assert.deepEqual([mail.to, mail.replyTo], [config.contact.email, LETTER.email]);
      assert.equal(mail.from.name, config.branding.companyName);
      assert.match(mail.subject, /Jo Brandt$/);
      assert.match(mail.text, /^Grüße!\nPasst es\?\n\n--\nJo Brandt\njo@home\.example\n/);
    }
    const { text } = await world.get(HOSTS.marigold, "/contact?sent=1");
    assert.match(text, /role="status"[^>]*>Danke!/);
  });

  it("is not sent while something is missing, and stays as it was typed", async () => {
    const before = (await world.mails()).length;
    const { status, headers, text } = await write(HOSTS.northlight, { ...LETTER, email: "jo" });
    assert.deepEqual([status, headers["cache-control"]], [200, "private, no-store"]);
    assert.match(text, /id="email-fault"/);
    assert.match(text, />Grüße!\r?\nPasst es\?<\/textarea>/);
    assert.equal((await world.mails()).length, before);
  });

  it("that the mail service does not take stays with the shopper, and the log has no word of it", async () => {
    await world.order({ mail: "failing" });
    const { status, text } = await write(HOSTS.northlight, LETTER);
    await world.order({ mail: "well" });
    assert.equal(status, 503);
    assert.match(text, />Grüße!\r?\nPasst es\?<\/textarea>/);
    const line = world.logs().find((line) => line.includes('"event":"contact"'));
    assert.match(line, /destination address is not verified/);
    assert.ok(!world.logs().join().includes("jo@home.example"));
  });

  it("from another site is refused", async () => {
    const { status } = await write(HOSTS.aurora, LETTER, { "sec-fetch-site": "cross-site", origin: "https://evil.example" });
    assert.equal(status, 403);
  });

  it("is one of a few a minute, store by store", async () => {
    const from = { "sec-fetch-site": "same-origin", "cf-connecting-ip": "203.0.113.77" };
    for (const expected of [303, 303, 303, 429]) {
      const { status } = await write(HOSTS.aurora, LETTER, from);
      assert.equal(status, expected);
    }
    assert.equal((await write(HOSTS.northlight, LETTER, from)).status, 303);
    await world.wait(61);
    assert.equal((await write(HOSTS.aurora, LETTER, from)).status, 303);
  });

  it("cannot be written where no mail can be sent", async () => {
    await world.order({ mail: "unbound" });
    const host = await world.publish("unbound", world.site("aurora"));
    const page = await world.get(host, "/contact");
    assert.ok(page.status === 200 && !page.text.includes("<textarea"));
    assert.equal((await write(host, LETTER)).status, 404);
    await world.order({ mail: "well" });
  });
});
