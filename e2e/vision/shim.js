// The worker with its canvas's context within reach, to be lost and restored on request, and with its frames counted.
const contexts = [];
const native = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
  const context = native.call(this, kind, ...rest);
  if (kind === "webgl2" && context && !contexts.includes(context)) contexts.push(context);
  return context;
};
let closed = 0;
const close = VideoFrame.prototype.close;
VideoFrame.prototype.close = function () {
  closed += 1;
  close.call(this);
};
const lost = new Map();
addEventListener("message", (event) => {
  const { test } = event.data;
  if (!test) return;
  event.stopImmediatePropagation();
  if (test === "closed") return postMessage({ test, closed });
  for (const gl of contexts) {
    if (test === "lose") {
      lost.set(gl, gl.getExtension("WEBGL_lose_context"));
      gl.canvas.addEventListener("webglcontextlost", () => setTimeout(() => postMessage({ test: "lost" })), { once: true });
      lost.get(gl).loseContext();
    } else {
      gl.canvas.addEventListener("webglcontextrestored", () => setTimeout(() => postMessage({ test: "restored" })), { once: true });
      lost.get(gl).restoreContext();
    }
  }
});
await import("./worker.js");
postMessage({ test: "listening" });
