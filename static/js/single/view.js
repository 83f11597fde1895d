// Shows a page: it replaces the header, the content and the footer of the document.

// positions contains how far the user has scrolled, for each address that was shown.
// shown is the route that is shown now. followed is true if the user followed a link, and
// false if the user went back or forward.
const positions = {};
let shown = null, followed = false;

// show shows the page of an address.
function show(pages, address) {
  const next = route(address, pages.has), first = !shown;
  const same = shown && shown.path === next.path && shown.query === next.query;
  shown = { path: next.path, query: next.query, address };
  if (!same) replace(pages, next);
  const target = next.anchor && document.getElementById(next.anchor);
  document.querySelectorAll(".target").forEach((e) => e.classList.remove("target"));
  if (target) aim(target);
  else if (!first && !same) focus(document.querySelector("main h1"));
  if (!followed && address in positions) window.scrollTo(0, positions[address]);
  else if (!target) window.scrollTo(0, 0);
  followed = false;
}

// replace replaces the content of the document with a page.
function replace(pages, next) {
  const page = new DOMParser().parseFromString(pages.page(next.path), "text/html");
  adapt(page.body, next.path, pages);
  const blocks = document.querySelector("body > script");
  Array.from(document.body.children).forEach((e) => { if (e.tagName !== "SCRIPT") e.remove(); });
  Array.from(page.body.children).forEach((e) => document.body.insertBefore(document.adoptNode(e), blocks));
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  portolan.startSearch(next.query);
  portolan.startMap();
  portolan.startExplain();
  portolan.startFree();
  portolan.startLists(next.query);
}

// kept notes that the filters of a list have changed the query in the address.
portolan.kept = (query) => {
  shown.query = query;
  shown.address = location.hash;
};

// aim scrolls to an element, opens the details that contain it, and marks it.
function aim(target) {
  for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  target.classList.add("target");
  focus(target);
  target.scrollIntoView();
}

// focus moves the focus to an element, so that a screen reader reads it.
function focus(e) {
  if (!e) return;
  if (!e.matches("a[href], input")) e.tabIndex = -1;
  e.focus({ preventScroll: true });
}

// watch follows the address and the actions of the user.
function watch(pages) {
  history.scrollRestoration = "manual";
  window.addEventListener("hashchange", () => show(pages, location.hash));
  window.addEventListener("scroll", () => { positions[shown.address] = window.scrollY; }, { passive: true });
  document.addEventListener("click", (event) => {
    const a = event.target.closest("a[href]");
    if (!a || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    followed = a.getAttribute("href").startsWith("#");
    // The browser reports no change if the link leads to the present address.
    if (followed && a.getAttribute("href") === location.hash) show(pages, location.hash);
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    followed = true;
    location.hash = "#/search.html?q=" + encodeURIComponent(event.target.elements.q.value);
  });
}
