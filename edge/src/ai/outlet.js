// The body of a response, written while it is being sent.

export class Outlet {
  body;
  /** Resolves when nobody reads any more, or nothing more is written. */
  left;
  /** Nobody reads what is written from now on. */
  gone = false;
  #controller;
  #leave;

  constructor() {
    this.left = new Promise((leave) => { this.#leave = leave; });
    this.body = new ReadableStream({
      start: (controller) => { this.#controller = controller; },
      cancel: () => {
        this.gone = true;
        this.#leave();
      },
    });
  }

  /** `bytes` lie in WebAssembly's memory and are copied. */
  write(bytes) {
    if (!this.gone) this.#controller.enqueue(bytes.slice());
  }

  close() {
    if (!this.gone) this.#controller.close();
    this.gone = true;
    this.#leave();
  }
}
