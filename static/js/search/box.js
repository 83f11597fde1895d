// A search box that shows results while the user types.

// The panel shows at most 10 services, 3 protocols and 3 notes.
const BOX_LIMIT = 10, BOX_OTHERS = 3;

// startBox adds the panel and the event handlers to the form of a search box. Each search
// box of a page has a different number, so that the ids of its elements are unique.
function startBox(form, number) {
  const p = addPanel(form, number), input = p.input;
  // The panel stays closed if the user has left the box before the index is loaded.
  const soon = () => loadFor(input.value, () => { if (document.activeElement === input) show(p); });
  input.addEventListener("focus", soon);
  input.addEventListener("input", soon);
  input.addEventListener("paste", (event) => keepLines(event.clipboardData.getData("text")));
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && handleKey(p, event.key)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    addQuery(input.value);
    if (!isOpen(p) || !chosenOption(p)) return;
    event.preventDefault();
    chosenOption(p).click();
  });
  p.list.addEventListener("click", () => addQuery(input.value));
  p.clear.addEventListener("click", () => {
    forgetQueries();
    input.focus();
    show(p);
  });
  closeOnLeaving(form, p);
}

// show fills the panel: with results, or with recent queries if the box is empty.
function show(p) {
  const query = p.input.value.trim();
  if (query === "") showRecent(p);
  else showResults(p, query);
}

// showResults lists the results of a query and chooses the first one, so that Enter opens
// it.
function showResults(p, query) {
  const result = find(query, BOX_LIMIT, BOX_OTHERS);
  fillPanel(p, result.entries.map((e) => link(root, e, result.words)));
  p.all.href = resultsPage(query);
  p.all.hidden = result.entries.length === 0;
  p.clear.hidden = true;
  announce(p, result.summary);
  openPanel(p);
  choose(p, result.entries.length > 0 ? 0 : -1);
}

// showRecent lists the recent queries. No query is chosen at first.
function showRecent(p) {
  const queries = recentQueries();
  fillPanel(p, queries.map((query) => {
    const a = element("a", "again", query);
    a.href = resultsPage(query);
    return a;
  }));
  p.all.hidden = true;
  p.clear.hidden = false;
  announce(p, queries.length === 0 ? "" : "Recent searches");
  if (queries.length > 0) openPanel(p);
  else closePanel(p);
}

// handleKey handles a key press in the search box. It returns false if the browser must
// handle the key. Arrow keys choose an option. Escape closes the panel. If the panel is
// already closed, Escape clears the box.
function handleKey(p, key) {
  const walks = { ArrowDown: chooseNext, ArrowUp: choosePrevious }[key];
  if (key === "Escape") {
    if (!isOpen(p)) {
      p.input.value = "";
      fillPanel(p, []);
    }
    closePanel(p);
    return true;
  }
  if (!walks || p.list.children.length === 0) return false;
  walks(p);
  return true;
}

// closeOnLeaving closes the panel when the user clicks outside of the form or moves the
// focus out of it.
function closeOnLeaving(form, p) {
  // The edition in one file replaces the form when it shows another page.
  document.addEventListener("click", function leave(event) {
    if (!form.isConnected) document.removeEventListener("click", leave);
    else if (!form.contains(event.target)) closePanel(p);
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) closePanel(p);
  });
}
