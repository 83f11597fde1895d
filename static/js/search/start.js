// Starts all search boxes of a page, its keyboard shortcuts, and search.html.

// search.html shows at most 200 services, 50 protocols and 50 notes.
const PAGE_LIMIT = 200, PAGE_OTHERS = 50;

// answerAddress shows the results for the query in the address of the page. address is the
// part of the address after the path: "?q=ssh" for search.html?q=ssh. answerAddress adds
// the results to the element place.
function answerAddress(place, address) {
  const query = (new URLSearchParams(address).get("q") || "").trim();
  if (!query) return;
  document.querySelectorAll("main .find input").forEach((input) => { input.value = query; });
  document.title = query + " \u00b7 " + document.title;
  load(() => {
    const result = find(query, PAGE_LIMIT, PAGE_OTHERS);
    const list = element("ul", "index results"), lead = element("p", "lead", result.summary);
    lead.setAttribute("role", "status");
    place.appendChild(lead);
    result.entries.forEach((e) => {
      const li = element("li");
      li.appendChild(link(root, e, result.words));
      list.appendChild(li);
    });
    place.appendChild(list);
  });
}

// asksForBox reports whether a key press moves the focus to the search box. This is
// Ctrl+K or Cmd+K, or / outside of text fields.
function asksForBox(event) {
  const target = event.target, typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  return event.key === "/" && !typing && !held || event.key === "k" && held && !event.shiftKey;
}

// startSearch starts the search boxes of the document. address is as in answerAddress. The
// edition in one file calls it for each page that it shows.
function startSearch(address) {
  document.querySelectorAll("form.find").forEach(startBox);
  const place = document.querySelector("[data-found]");
  if (place) answerAddress(place, address);
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
