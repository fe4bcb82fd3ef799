// The worker with its canvas's context within reach: it is lost and restored on request.
const contexts = [];
const native = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
  const context = native.call(this, kind, ...rest);
  if (kind === "webgl2" && context && !contexts.includes(context)) contexts.push(context);
  return context;
};
const lost = new Map();
addEventListener("message", (event) => {
  const { test } = event.data;
  if (!test) return;
  event.stopImmediatePropagation();
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
