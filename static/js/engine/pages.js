// Returns the addresses of the pages of results.

// page returns the address of a page: page(index, "port", "22") returns "ports/22.html".
function page(index, kind, name) { return index.pages[kind].replace("*", encodeURIComponent(name)); }

// pageOf returns the address of the page for the port or range of a row. If this port or
// range has no page, it returns the page of the band.
function pageOf(index, row) {
  const from = index.port[row], to = index.end[row];
  if (!hasPage(index, row)) return page(index, "band", index.bands.id[bandAt(index, from)]);
  return from === to ? page(index, "port", String(from)) : page(index, "range", from + "-" + to);
}

// hasPage reports whether the port or range of a row has a page. If all services on this
// port or range are reserved, it has no page.
function hasPage(index, row) {
  for (let at = lowest(index, index.port[row]); index.port[at] === index.port[row]; at++) {
    if (index.end[at] === index.end[row] && !isReserved(index, at)) return true;
  }
  return false;
}

// protocolPage returns the address of the page of a protocol. A protocol without a page of its
// own runs on only one port or range: then it is the page of this port or range.
function protocolPage(index, row) {
  if (index.protocols.own[row]) return page(index, "protocol", protocolId(index, row));
  return pageOf(index, index.protocols.rows.item[index.protocols.rows.last[row]]);
}

// protocolId returns the id of a protocol, which is also the name of its page. If the
// index does not contain the id, the id consists of the words of the label: "ms-sql" for
// "MS SQL".
function protocolId(index, row) {
  return index.protocols.id[row] || words(index.protocols.label[row]).join("-");
}
