// A search box that answers while one types.

const BOX_LIMIT = 10, BOX_OTHERS = 3; // how many services, and how many protocols and notes, are listed

// startBox makes a form answer.
function startBox(form, number) {
  const p = addPanel(form, number), input = p.input;
  // The index may come when the reader has gone on.
  const soon = () => load(() => { if (document.activeElement === input) show(p); });
  input.addEventListener("focus", soon);
  input.addEventListener("input", soon);
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && pressed(p, event.key)) event.preventDefault();
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

// show lists what the panel has for the words in the box.
function show(p) {
  const query = p.input.value.trim();
  if (query === "") remember(p);
  else answer(p, query);
}

// answer lists what is found. The first result is chosen, so that Enter does
// what one sees.
function answer(p, query) {
  const result = find(query, BOX_LIMIT, BOX_OTHERS);
  fillPanel(p, result.entries.map((e) => link(root, e, result.words)));
  p.all.href = resultsPage(query);
  p.all.hidden = result.entries.length === 0;
  p.clear.hidden = true;
  say(p, result.summary);
  openPanel(p);
  choose(p, result.entries.length > 0 ? 0 : -1);
}

// remember lists the last queries, none of them chosen.
function remember(p) {
  const queries = recentQueries();
  fillPanel(p, queries.map((query) => {
    const a = element("a", "again", query);
    a.href = resultsPage(query);
    return a;
  }));
  p.all.hidden = true;
  p.clear.hidden = false;
  say(p, queries.length === 0 ? "" : "Recent searches");
  if (queries.length > 0) openPanel(p);
  else closePanel(p);
}

// pressed does what a key asks for, and reports whether it asks for anything.
// Escape closes the panel; once it is closed, it clears the box.
function pressed(p, key) {
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

function closeOnLeaving(form, p) {
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) closePanel(p); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) closePanel(p);
  });
}
