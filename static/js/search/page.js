// The page search.html: its box has no panel, because the page lists the results.

// The page shows at most 200 services, 50 protocols and 50 notes.
const PAGE_LIMIT = 200, PAGE_OTHERS = 50;

// startPage lists the results of the box in place while the user types, and keeps the query in the
// address. address is the part of the address after the path: "?q=ssh" for search.html?q=ssh.
function startPage(form, place, address) {
  const input = form.elements.q, title = document.title;
  const lead = element("p", "lead"), list = element("ul", "index results");
  lead.setAttribute("role", "status");
  [lead, list].forEach((e) => place.appendChild(e));
  function answer() {
    const query = input.value.trim();
    document.title = (query ? query + " \u00b7 " : "") + title;
    if (!query) return listResults(lead, list, { entries: [], words: [], summary: "" });
    loadFor(query, () => {
      if (input.value.trim() === query) listResults(lead, list, find(query, PAGE_LIMIT, PAGE_OTHERS));
    });
  }
  input.addEventListener("paste", (event) => keepLines(event.clipboardData.getData("text")));
  input.addEventListener("input", () => {
    keepQuery(input.value.trim());
    answer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addQuery(input.value);
  });
  input.value = (new URLSearchParams(address).get("q") || "").trim();
  if (input.value) answer();
}

function listResults(lead, list, result) {
  lead.textContent = result.summary;
  list.textContent = "";
  result.entries.forEach((e) => {
    const li = element("li");
    li.appendChild(link(root, e, result.words));
    list.appendChild(li);
  });
}

// keepQuery changes the query in the address. Some browsers refuse this on a page from disk.
function keepQuery(query) {
  try {
    history.replaceState(history.state, "", resultsPage(query));
  } catch (refused) {
    return; // the list is right, and only the address is not
  }
}
