// The pages that rows lead to.

function page(index, kind, name) { return index.pages[kind].replace("*", encodeURIComponent(name)); }

// pageOf is the page of a row: that of its number or range, or of the block
// where nothing ever ran on it.
function pageOf(index, row) {
  const from = index.port[row], to = index.end[row];
  if (!hasPage(index, row)) return page(index, "band", index.bands.id[bandAt(index, from)]);
  return from === to ? page(index, "port", String(from)) : page(index, "range", from + "-" + to);
}

// hasPage reports whether the number or range of a row has a page: something is,
// or was, in use there.
function hasPage(index, row) {
  for (let at = lowest(index, index.port[row]); index.port[at] === index.port[row]; at++) {
    if (index.end[at] === index.end[row] && !isReserved(index, at)) return true;
  }
  return false;
}

// protocolId is the id of a protocol, which names its page.
function protocolId(index, row) {
  return index.protocols.id[row] || words(index.protocols.label[row]).join("-");
}
