// The index that the build wrote, made a book.

// open unfolds the index: the columns in full, the words of all texts, and what
// uses each text. Rows of services come first among documents, after them those
// of protocols, then those of notes. Outside a browser generator/search makes
// the same of a registry, only quicker.
function open(index) {
  const book = unfolded(index), read = reader(book), meet = meeting(index.protocols, book, read);
  openServices(index, book, read, meet);
  while (book.protocols.label.length < index.protocols.label.length) meet();
  openNotes(index.notes, book, read);
  index.protocols.inside.forEach(([protocol, row]) => link(book.protocols.rows, protocol, row));
  index.protocols.leads.forEach((protocol) => { book.protocols.leads[protocol] = 1; });
  index.state.forEach(([row, state]) => { book.state[row] = state; });
  index.end.forEach(([row, end]) => {
    book.wide.push(row);
    book.end[row] = end;
  });
  return book;
}

// unfolded makes a book of what needs no unfolding.
function unfolded(index) {
  const rows = index.port.length, protocols = index.protocols.label.length, notes = index.notes.title.length;
  const texts = ("\n" + index.strings).split("\n"), folded = foldLines("\n" + index.strings + "\n");
  const squeezed = folded.replace(/ /g, "");
  return {
    pages: index.pages, transports: index.transports, states: index.states,
    sources: index.sources, blocks: index.blocks,
    rows, docs: rows + protocols + notes, texts, folded: sheet(folded), squeezed: sheet(squeezed),
    vocabulary: Array.from(new Set(folded.split(/[ \n]+/).filter(Boolean))), nameList: squeezed.split("\n"),
    port: [], end: [], wide: [], used: index.used, registered: index.registered, state: new Array(rows).fill(0),
    crowd: index.crowd, weight: index.weight, author: index.author, source: index.source,
    title: [], note: [], names: [], runs: [], uses: chains(texts.length),
    protocols: { label: [], name: [], id: [], why: [], leads: new Array(protocols).fill(0), rows: chains(protocols) },
    notes: { title: [], page: index.notes.page, about: [], rows: chains(notes) }
  };
}

function chains(keys) { return { last: new Int32Array(keys), before: [0], item: [0] }; }

function link(to, key, item) {
  to.before.push(to.last[key]);
  to.last[key] = to.item.push(item) - 1;
}

// sheet is text with the places of its line ends. Lines begin with their line
// end: that of text 1 is the first, and there is one more after the last.
function sheet(text) {
  const ends = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return { text, ends };
}

// reader returns a function that reads a reference, to the next text, to none, or
// back to one, and keeps that a document uses the text.
function reader(book) {
  let next = 1;
  return (code, doc, field) => {
    const id = code === 0 ? next++ : code === 1 ? 0 : next - code + 1;
    if (id > 0) link(book.uses, id, doc * 8 + field);
    return book.texts[id];
  };
}

// sparse returns a function that gives what a list has for a row. The list has
// arrays that begin with their row; rows are asked for in order.
function sparse(list) {
  let at = 0;
  return (row) => at < list.length && list[at][0] === row ? list[at++].slice(1) : [];
}

// meeting returns a function that adds the next protocol and returns its row.
function meeting(from, book, read) {
  const to = book.protocols, bare = sparse(from.bare);
  return () => {
    const row = to.label.length, doc = book.rows + row;
    to.label.push(read(from.label[row], doc, TITLE));
    to.name.push(read(from.name[row], doc, NAME));
    to.id.push(read(from.id[row], doc, TITLE));
    read(from.about[row], doc, ABOUT);
    from.aliases[row].forEach((code) => read(code, doc, ALIAS));
    to.why.push(bare(row).map((code) => read(code, doc, ABOUT)).join());
    return row;
  };
}

function openServices(index, book, read, meet) {
  const names = sparse(index.names), extra = sparse(index.extra);
  let port = 0;
  for (let row = 0; row < book.rows; row++) {
    port += index.port[row];
    book.port.push(port);
    book.end.push(port);
    book.title.push(read(index.title[row], row, TITLE));
    book.note.push(read(index.note[row], row, ABOUT));
    book.names.push(names(row).map((code) => read(code, row, NAME)));
    extra(row).forEach((code) => read(code, row, EXTRA));
    book.runs.push(index.runs[row].map((code) => {
      const protocol = code === 0 ? meet() : book.protocols.label.length - code;
      link(book.protocols.rows, protocol, row);
      return protocol;
    }));
  }
}

function openNotes(from, book, read) {
  from.title.forEach((title, row) => {
    const doc = book.docs - from.title.length + row;
    let listed = 0;
    book.notes.title.push(read(title, doc, TITLE));
    book.notes.about.push(read(from.about[row], doc, ABOUT));
    from.aliases[row].forEach((code) => read(code, doc, ALIAS));
    from.rows[row].forEach((less) => link(book.notes.rows, row, listed += less));
  });
}
