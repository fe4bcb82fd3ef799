// An upstream's answer on its way in. Models send words in pieces that follow each other faster than a screen shows
// pictures, and waking the isolate for each costs more than all that is done with it. So once words are out, we look only
// every two pictures, and the runtime gathers meanwhile what came.
//
// A stream by itself gathers nothing: each read gives one piece. A branch of `tee` does, as long as the other branch is
// drawn; that one is led through a native stream to a reader that is woken only when much has come, or the end. So nothing
// waits that fills the view below, and the end is noticed at once.

/** Milliseconds between two looks: two pictures of a 60 Hz screen. */
const PAUSE = 33;
/** Bytes that end the pause before its time: some thirty words in a vendor's wrapping. */
const MUCH = 8 << 10;
/** Bytes of one look; while more may lie there, the next one follows at once. */
const MOST = 16 << 10;

export class Intake {
  #answer;
  #view = new Uint8Array(MOST);
  #drain;
  /** What the drain has read into, when it waits for a look. */
  #drained;
  /** There is so much that waiting is pointless, or the end. */
  #due = false;
  #wake;

  constructor(stream) {
    const [answer, copy] = stream.tee();
    const { readable, writable } = new IdentityTransformStream();
    // Of what breaks off, the answer's own reader tells.
    copy.pipeTo(writable).catch(() => {});
    this.#answer = answer.getReader({ mode: "byob" });
    this.#drain = readable.getReader({ mode: "byob" });
    this.#draw(new ArrayBuffer(MUCH));
  }

  /**
   * Resolves with the next bytes, good until it is called again, or with nothing at the end; rejects where the body broke
   * off, after all that came before. `gathers`: what follows shortly comes along. Ask one at a time.
   */
  async next(gathers) {
    if (gathers && !this.#due) await this.#pause();
    const { value, done } = await this.#answer.read(this.#view);
    if (done) return undefined;
    this.#view = new Uint8Array(value.buffer);
    if (this.#drained && value.byteLength < MOST) this.#draw(this.#drained);
    return value;
  }

  /** Nobody wants the rest. Where the answer `isWhole` that is but its end, after which the connection can serve again. */
  close(isWhole) {
    this.#wake?.();
    this.#answer.cancel().catch(() => {});
    if (!isWhole) this.#drain.cancel().catch(() => {});
  }

  #pause() {
    return new Promise((over) => {
      const timer = setTimeout(over, PAUSE);
      this.#wake = () => {
        clearTimeout(timer);
        over();
      };
    });
  }

  async #draw(buffer) {
    this.#drained = undefined;
    this.#due = false;
    const { value, done } = await this.#drain.readAtLeast(MUCH, new Uint8Array(buffer)).catch(() => ({ done: true }));
    if (!done) this.#drained = value.buffer;
    this.#due = true;
    this.#wake?.();
  }
}
