// Starts all search boxes of a page, its keyboard shortcuts, and search.html.

// asksForBox reports whether a key press moves the focus to the search box. This is
// Ctrl+K or Cmd+K, or / outside of text fields.
function asksForBox(event) {
  const target = event.target, typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  return event.key === "/" && !typing && !held || event.key === "k" && held && !event.shiftKey;
}

// startSearch starts the search boxes of the document. address is as in startPage. The
// edition in one file calls it for each page that it shows.
function startSearch(address) {
  const place = document.querySelector("[data-found]"), box = document.querySelector("main .find");
  document.querySelectorAll("form.find").forEach((form, number) => {
    if (place && form === box) startPage(form, place, address);
    else startBox(form, number);
  });
}

portolan.startSearch = startSearch;
// results calls ready with links to the pages of the first services that a query finds, and with a
// sentence about them.
portolan.results = (query, limit, ready) => load(() => {
  const found = find(query, limit, 0);
  ready(found.entries.map((e) => link(root, e, [])), found.summary);
});
// The script of explain.html uses these.
portolan.element = element;
portolan.root = root;
portolan.load = (use) => load(() => use(index));
portolan.loadOutput = loadOutput;
startSearch(location.search);
document.addEventListener("keydown", (event) => {
  if (!asksForBox(event)) return;
  const form = document.querySelector("main .find") || document.querySelector(".find");
  if (!form) return;
  const input = form.elements.q;
  input.focus();
  input.select();
  event.preventDefault();
});
