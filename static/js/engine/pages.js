// Returns the pages of results.

// page returns the address of a page by its kind and its number or name.
function page(index, kind, name) { return index.pages[kind].replace("*", encodeURIComponent(name)); }

// pageOf returns the page of the number or range of a row. If nothing ever ran there, it
// returns the page of the band.
function pageOf(index, row) {
  const from = index.port[row], to = index.end[row];
  if (!hasPage(index, row)) return page(index, "band", index.bands.id[bandAt(index, from)]);
  return from === to ? page(index, "port", String(from)) : page(index, "range", from + "-" + to);
}

// hasPage reports whether the number or range of a row has a page: it has one if
// something is or was in use there.
function hasPage(index, row) {
  for (let at = lowest(index, index.port[row]); index.port[at] === index.port[row]; at++) {
    if (index.end[at] === index.end[row] && !isReserved(index, at)) return true;
  }
  return false;
}

// protocolId returns the id of a protocol, which is the name of its page.
function protocolId(index, row) {
  return index.protocols.id[row] || words(index.protocols.label[row]).join("-");
}
