// Follows the edits of the notes: when the server has another edition of the site, the page changes.

const script = document.currentScript;
// shownTag identifies the content that the page shows. It is empty on the page for unknown addresses.
// look identifies the style sheets and scripts of the site.
let shownTag = script.dataset.tag, version = -1, look = null, asking = false, again = false, gone = false, problems = "";
let worker = null;

// notice shows a text over the page, or nothing.
function notice() {
  const text = problems || (gone ? "The notes no longer have this page." : "");
  let box = document.getElementById("_follow");
  if (!text) return box && box.remove();
  if (!box) {
    box = document.createElement("aside");
    box.id = "_follow";
    box.setAttribute("role", "status");
    box.append(document.createElement("strong"), document.createElement("pre"));
    document.body.append(box);
  }
  box.firstChild.textContent = problems ? "The notes have errors. This page shows the last state without errors." : text;
  box.lastChild.textContent = problems;
  box.lastChild.hidden = !problems;
}

// LISTS is the script that can start again on the same page.
const LISTS = /\blists\.js$/;

// scripts returns the scripts in the content of a page.
function scripts(page) {
  return Array.from(page.querySelectorAll("main script[src]"), (e) => e.getAttribute("src"));
}

// reloads reports whether the page must be loaded again, because its scripts have changed the content,
// or because the next page has other scripts.
function reloads(next) {
  const now = scripts(document), then = scripts(next);
  return !next.querySelector("main") || document.querySelector("[data-found]") ||
    String(now) !== String(then) || !then.every((src) => LISTS.test(src));
}

// show changes the page into the page in html.
function show(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  if (reloads(next)) return location.reload();
  const focused = document.activeElement, name = focused && focused.name;
  document.title = next.title;
  ["header.top nav", "main", "footer.bottom"].forEach((part) => {
    const is = document.querySelector(part), now = next.querySelector(part);
    if (is && now) patch(is, now);
  });
  if (scripts(document).length > 0 && portolan.startLists) portolan.startLists(location.search);
  if (name && !focused.isConnected) {
    const same = document.querySelector("main [name=" + CSS.escape(name) + "]");
    if (same) same.focus({ preventScroll: true });
  }
}

// ask requests this page. One request is under way at a time.
function ask() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  worker.postMessage({ url: location.href.replace(/#.*$/, ""), tag: shownTag });
}

function answered({ tag, status, html }) {
  asking = false;
  if (again) {
    again = false;
    return ask();
  }
  if (status === 200 && html !== undefined) {
    if (!shownTag) return location.reload();
    show(html);
    shownTag = tag;
  }
  gone = status === 404 && shownTag !== "";
  notice();
}

function receive(event) {
  const { state, answer } = event.data;
  if (answer) answered(answer);
  if (!state) return;
  if (look !== null && state.look !== look) location.reload();
  look = state.look;
  problems = state.problems;
  notice();
  if (state.version !== version) {
    version = state.version;
    ask();
  }
}

// start connects to the worker. Browsers without shared workers start one worker for each tab, and
// stop it while the tab is hidden, so that a hidden tab needs no connection.
function start() {
  const at = new URL("worker.js", script.src);
  version = -1;
  asking = again = false;
  if (window.SharedWorker) {
    worker = new SharedWorker(at, "portolan").port;
  } else {
    worker = new Worker(at);
  }
  worker.onmessage = receive;
  worker.postMessage({ comes: true });
}

function stop() {
  if (!worker) return;
  worker.postMessage({ leaves: true });
  if (worker.terminate) worker.terminate();
  worker = null;
}

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("page.css", script.src);
document.head.append(style);
if (window.SharedWorker || !document.hidden) start();
if (!window.SharedWorker) document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
window.addEventListener("pagehide", stop);
window.addEventListener("pageshow", (event) => { if (event.persisted && !worker) start(); });
