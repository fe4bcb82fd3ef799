// The only script of a page that is merely read: hearts, counts, and loading the islands' bundle when it is touched.
// Inlined in the head, so everything hangs on events that bubble to the document.

const root = document.documentElement;
const YEAR_HALF = 15552000; // seconds

const read = (name) => {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(name + "="));
  return found ? found.slice(name.length + 1).split(".").filter(Boolean) : [];
};
const write = (name, items) => {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${items.join(".")}; Path=/; Max-Age=${items.length ? YEAR_HALF : 0}; SameSite=Lax${secure}`;
};

const paint = () => {
  const wishes = read("wish");
  for (const heart of document.querySelectorAll("button[name=toggle]")) {
    heart.setAttribute("aria-pressed", wishes.includes(heart.value));
  }
  const pieces = read("bag").reduce((sum, line) => sum + (parseInt(line.split("~")[3], 10) || 0), 0);
  for (const [name, count] of [["wish", wishes.length], ["bag", pieces]]) {
    for (const badge of document.querySelectorAll(`[data-count=${name}]`)) {
      badge.textContent = count || "";
      badge.hidden = !count;
    }
  }
};

const MOST_WISHES = 60;
const toggle = (id) => {
  const wishes = read("wish");
  write("wish", wishes.includes(id) ? wishes.filter((wish) => wish !== id) : [id, ...wishes].slice(0, MOST_WISHES));
  paint();
};

// The shopper's sizes, if this browser keeps them. Only the widths that fit leave it, and only when a link that names them
// is followed.
const face = () => {
  try {
    const kept = JSON.parse(localStorage.getItem("face"));
    return kept?.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
};
const offer = () => {
  const kept = face();
  for (const link of kept ? document.querySelectorAll("a[data-fits]") : []) {
    link.href = link.dataset.fits + kept.frames;
    link.textContent = link.dataset.label;
  }
};

// Two bundles of islands, and beside each the words of the page's language.
const bundles = {};
const load = async (name) => {
  const at = root.dataset.client;
  const files = [name + "_bg.wasm", `words-${root.lang}.txt`].map((file) => fetch(at + file));
  const [bundle, wasm, words] = await Promise.all([import(at + name + ".js"), ...files]);
  await bundle.default({ module_or_path: wasm });
  bundle.start(await words.text());
  return bundle;
};
const hydrate = async (island) => {
  const { component } = island.dataset;
  const name = component.startsWith("Consultation") ? "consult" : "studio";
  (await (bundles[name] ??= load(name)))[component](island);
  island.dataset.live = "yes";
};

// A launcher is a link to a page with an island. Its island is fetched into a dialog, so that no page carries it.
const launch = async (link) => {
  const id = "launched-" + link.dataset.launch;
  let dialog = document.getElementById(id);
  if (!dialog) {
    const reply = await fetch(link.href);
    // Only what is between the tags: the page's own styles would offend the content policy of this one.
    const main = (await reply.text()).match(/<main[^]*<\/main>/)?.[0] ?? "";
    const island = new DOMParser().parseFromString(main, "text/html").querySelector("leptos-island");
    if (!reply.ok || !island) return location.assign(link.href);
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${root.dataset.client}${link.dataset.launch}.css` });
    await new Promise((done) => {
      style.onload = style.onerror = done;
      document.head.append(style);
    });
    dialog = Object.assign(document.createElement("dialog"), { id, className: "launched" });
    dialog.setAttribute("aria-label", link.textContent.trim());
    const close = Object.assign(document.createElement("button"), { className: "close", type: "button", textContent: "×" });
    close.setAttribute("aria-label", link.dataset.close);
    close.onclick = () => dialog.close();
    dialog.append(island, close);
    document.body.append(dialog);
    hydrate(island);
  }
  dialog.show();
  dialog.querySelector("textarea")?.focus();
};

document.addEventListener("click", (event) => {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  const heart = event.target.closest("button[name=toggle]");
  const link = event.target.closest("a[data-launch]");
  if (heart) {
    event.preventDefault();
    toggle(heart.value);
  } else if (link && plain && location.pathname !== link.pathname) {
    event.preventDefault();
    launch(link).catch(() => location.assign(link.href));
  }
});
document.addEventListener("keydown", (event) => {
  const dialog = event.key === "Escape" && event.target.closest?.("dialog.launched");
  if (dialog) dialog.close();
});
document.addEventListener("change", (event) => {
  if (event.target.closest("[data-autosubmit]")) event.target.form.requestSubmit();
});
document.addEventListener("DOMContentLoaded", () => {
  paint();
  offer();
  for (const island of document.querySelectorAll("leptos-island")) {
    if (!island.closest("[data-face]") || face()) hydrate(island);
  }
});
addEventListener("hearts", paint);
addEventListener("pageshow", (event) => event.persisted && paint());
