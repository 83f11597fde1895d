// The index that the build wrote, made an index.

// open unfolds the index: the columns in full, the words of all texts, and what
// uses each text. Rows of services come first among documents, after them those
// of protocols, then those of notes. Outside a browser generator/search makes
// the same of a registry, only quicker.
function open(packed) {
  const index = unfolded(packed), read = reader(index), meet = meeting(packed.protocols, index, read);
  openServices(packed, index, read, meet);
  while (index.protocols.label.length < packed.protocols.label.length) meet();
  openNotes(packed.notes, index, read);
  packed.protocols.inside.forEach(([protocol, row]) => link(index.protocols.rows, protocol, row));
  packed.protocols.leads.forEach((protocol) => { index.protocols.leads[protocol] = 1; });
  packed.state.forEach(([row, state]) => { index.state[row] = state; });
  packed.end.forEach(([row, end]) => {
    index.wide.push(row);
    index.end[row] = end;
  });
  return index;
}

// unfolded makes an index of what needs no unfolding.
function unfolded(packed) {
  const rows = packed.port.length, protocols = packed.protocols.label.length, notes = packed.notes.title.length;
  const texts = ("\n" + packed.strings).split("\n"), folded = foldLines("\n" + packed.strings + "\n");
  const squeezed = folded.replace(/ /g, "");
  return {
    pages: packed.pages, transports: packed.transports, states: packed.states,
    sources: packed.sources, bands: packed.bands,
    rows, docs: rows + protocols + notes, texts, folded: sheet(folded), squeezed: sheet(squeezed),
    vocabulary: Array.from(new Set(folded.split(/[ \n]+/).filter(Boolean))), nameList: squeezed.split("\n"),
    port: [], end: [], wide: [], used: packed.used, registered: packed.registered, state: new Array(rows).fill(0),
    crowd: packed.crowd, weight: packed.weight, author: packed.author, source: packed.source,
    title: [], about: [], names: [], serviceProtocols: [], uses: chains(texts.length),
    protocols: { label: [], name: [], id: [], why: [], leads: new Array(protocols).fill(0), rows: chains(protocols) },
    notes: { title: [], page: packed.notes.page, about: [], rows: chains(notes) }
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
function reader(index) {
  let next = 1;
  return (code, doc, field) => {
    const id = code === 0 ? next++ : code === 1 ? 0 : next - code + 1;
    if (id > 0) link(index.uses, id, doc * 8 + field);
    return index.texts[id];
  };
}

// sparse returns a function that gives what a list has for a row. The list has
// arrays that begin with their row; rows are asked for in order.
function sparse(list) {
  let at = 0;
  return (row) => at < list.length && list[at][0] === row ? list[at++].slice(1) : [];
}

// meeting returns a function that adds the next protocol and returns its row.
function meeting(from, index, read) {
  const to = index.protocols, bare = sparse(from.bare);
  return () => {
    const row = to.label.length, doc = index.rows + row;
    to.label.push(read(from.label[row], doc, TITLE));
    to.name.push(read(from.name[row], doc, NAME));
    to.id.push(read(from.id[row], doc, TITLE));
    read(from.about[row], doc, ABOUT);
    from.aliases[row].forEach((code) => read(code, doc, ALIAS));
    to.why.push(bare(row).map((code) => read(code, doc, ABOUT)).join());
    return row;
  };
}

function openServices(packed, index, read, meet) {
  const names = sparse(packed.names), extra = sparse(packed.extra);
  let port = 0;
  for (let row = 0; row < index.rows; row++) {
    port += packed.port[row];
    index.port.push(port);
    index.end.push(port);
    index.title.push(read(packed.title[row], row, TITLE));
    index.about.push(read(packed.about[row], row, ABOUT));
    index.names.push(names(row).map((code) => read(code, row, NAME)));
    extra(row).forEach((code) => read(code, row, EXTRA));
    index.serviceProtocols.push(packed.serviceProtocols[row].map((code) => {
      const protocol = code === 0 ? meet() : index.protocols.label.length - code;
      link(index.protocols.rows, protocol, row);
      return protocol;
    }));
  }
}

function openNotes(from, index, read) {
  from.title.forEach((title, row) => {
    const doc = index.docs - from.title.length + row;
    let listed = 0;
    index.notes.title.push(read(title, doc, TITLE));
    index.notes.about.push(read(from.about[row], doc, ABOUT));
    from.aliases[row].forEach((code) => read(code, doc, ALIAS));
    from.rows[row].forEach((less) => link(index.notes.rows, row, listed += less));
  });
}
