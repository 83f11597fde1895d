// The pages that rows lead to.

function page(book, kind, name) { return book.pages[kind].replace("*", encodeURIComponent(name)); }

// pageOf is the page of a row: that of its number or range, or of the block
// where nothing ever ran on it.
function pageOf(book, row) {
  const from = book.port[row], to = book.end[row];
  if (!hasPage(book, row)) return page(book, "block", book.blocks.id[blockAt(book, from)]);
  return from === to ? page(book, "port", String(from)) : page(book, "range", from + "-" + to);
}

// hasPage reports whether the number or range of a row has a page: something is,
// or was, in use there.
function hasPage(book, row) {
  for (let at = lowest(book, book.port[row]); book.port[at] === book.port[row]; at++) {
    if (book.end[at] === book.end[row] && !isReserved(book, at)) return true;
  }
  return false;
}

// protocolId is the id of a protocol, which names its page.
function protocolId(book, row) {
  return book.protocols.id[row] || words(book.protocols.label[row]).join("-");
}
