// Starts the lists of a page, and keeps the filters in its address.

const NAMES = FACETS.map((f) => f.name).concat("sort");

// readAddress returns the asked values in a query such as "?transport=udp".
function readAddress(query) {
  const given = new URLSearchParams(query), asked = {};
  NAMES.forEach((name) => {
    const value = given.get(name);
    if (value) asked[name] = name === "sort" ? value : keyOf(value);
  });
  return asked;
}

// keep writes the asked values into the address, so that a bookmark and the way back lead to them.
// In the edition in one file, the address of the page is after "#/".
function keep(asked) {
  const given = new URLSearchParams();
  NAMES.forEach((name) => { if (asked[name]) given.set(name, asked[name]); });
  const query = String(given) && "?" + given, [page, hash] = location.href.split(/#(.*)/);
  const inFile = /^\//.test(hash || "");
  const address = inFile ? page + "#" + hash.replace(/[?#].*$/, "") + query :
    page.replace(/\?.*$/, "") + query + (hash ? "#" + hash : "");
  history.replaceState(null, "", address);
  if (inFile) portolan.kept(query);
}

// startLists starts the lists of the document. query is the part of the address after the path. The
// edition in one file calls it for each page that it shows.
function startLists(query) {
  const place = document.querySelector("[data-filter]");
  if (!place) return;
  const lists = newLists(place);
  lists.asked = readAddress(query);
  const form = newForm(lists, (name, value) => {
    if (name) lists.asked[name] = value;
    else lists.asked = {};
    refresh(lists, form, show(lists));
    keep(lists.asked);
  });
  refresh(lists, form, show(lists));
}

portolan.startLists = startLists;
startLists(location.search);
