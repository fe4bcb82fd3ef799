// An upstream's answer on its way in. The first piece is passed on at once; pieces that follow each other faster than a
// screen shows pictures are passed on together. A body comes piece by piece, and waking WebAssembly for one costs more
// than all that is done with its words.

/** Milliseconds between two pictures of a 60 Hz screen. */
const PICTURE = 16;
/** What came is passed on after two pictures, even if nothing follows it. */
const LATEST = 2 * PICTURE;
/** Bytes held at most; reading pauses until they are taken. */
const MOST = 64 << 10;

export class Intake {
  #reader;
  #pieces = [];
  #bytes = 0;
  #passed = -Infinity;
  #ended = false;
  #fault;
  /** Who waits for bytes, for the timer, and for room. */
  #wanted;
  #timer;
  #room;

  constructor(stream) {
    this.#reader = stream.getReader();
    this.#read();
  }

  /** Resolves with the next bytes, or with nothing at the end; rejects where the body broke off. Ask one at a time. */
  next() {
    return new Promise((pass, fail) => {
      this.#wanted = { pass, fail };
      this.#offer();
    });
  }

  /** Nobody wants the rest. */
  close() {
    clearTimeout(this.#timer);
    this.#ended = true;
    this.#pieces = [];
    this.#bytes = 0;
    this.#room?.();
    this.#wanted?.pass();
    this.#reader.cancel().catch(() => {});
  }

  async #read() {
    try {
      while (!this.#ended) {
        const { value, done } = await this.#reader.read();
        if (done || this.#ended) break;
        this.#pieces.push(value);
        this.#bytes += value.byteLength;
        this.#offer();
        if (this.#bytes >= MOST) await new Promise((room) => { this.#room = room; });
      }
    } catch (fault) {
      this.#fault = { fault };
    }
    this.#ended = true;
    this.#offer();
  }

  #offer() {
    if (!this.#wanted) return;
    if (this.#bytes > 0) {
      const rest = this.#passed + PICTURE - performance.now();
      if (rest <= 0 || this.#ended || this.#bytes >= MOST) this.#pass();
      else this.#timer ??= setTimeout(() => this.#pass(), LATEST);
    } else if (this.#fault) {
      this.#wanted.fail(this.#fault.fault);
      this.#wanted = undefined;
    } else if (this.#ended) {
      this.#wanted.pass();
      this.#wanted = undefined;
    }
  }

  #pass() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#wanted || this.#bytes === 0) return;
    const [only, ...others] = this.#pieces;
    let bytes = only;
    if (others.length > 0) {
      bytes = new Uint8Array(this.#bytes);
      let at = 0;
      for (const piece of this.#pieces) {
        bytes.set(piece, at);
        at += piece.byteLength;
      }
    }
    this.#pieces = [];
    this.#bytes = 0;
    this.#passed = performance.now();
    const { pass } = this.#wanted;
    this.#wanted = undefined;
    pass(bytes);
    this.#room?.();
    this.#room = undefined;
  }
}
