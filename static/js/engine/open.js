// Unpacks the index that the build wrote (search.Index in Go).

// open unpacks the index: all columns, the words of all texts, and the uses of each text.
// A document is a service, a protocol or a note. Documents are numbered: first all
// services, then all protocols, then all topics, then all notes. In Go, generator/search does not call
// open: it makes the same index directly from a registry, which is faster.
function open(packed) {
  const index = unpacked(packed), read = reader(index), own = column(packed.protocols.own);
  const addProtocol = protocolAdder(packed.protocols, index, read);
  openServices(packed, index, read, addProtocol);
  while (index.protocols.label.length < index.protocols.leads.length) addProtocol();
  openNotes(packed.notes, index, read);
  packed.protocols.inside.forEach(([protocol, row]) => link(index.protocols.rows, protocol, row));
  let owner = 0;
  own.forEach((more) => { index.protocols.own[owner += more] = 1; });
  column(packed.protocols.leads).forEach((protocol) => { index.protocols.leads[protocol] = 1; });
  packed.end.forEach(([row, end]) => {
    index.wide.push(row);
    index.end[row] = end;
  });
  return index;
}

// unpacked returns an index with all texts, and with the columns that need no unpacking.
// The other columns are empty: open fills them.
function unpacked(packed) {
  const kinds = column(packed.kind), protocols = column(packed.protocols.label).length;
  const rows = kinds.length, notes = packed.notes.page.length;
  const names = lengthened(packed.texts), texts = [""].concat(names, textLines(packed.prose));
  const folded = foldLines(texts.join("\n") + "\n"), squeezed = folded.replace(/ /g, "");
  // The kind of a service contains eight values: see the constants of search.kind in Go.
  const kind = (value) => kinds.map((k) => packed.kinds[k][value]);
  return {
    pages: packed.pages, transports: packed.transports, states: packed.states,
    sources: packed.sources, bands: packed.bands,
    rows, docs: rows + protocols + notes,
    texts, prose: names.length, folded: sheet(folded), squeezed: sheet(squeezed),
    vocabulary: wordList(Array.from(new Set(folded.split(/[ \n]+/).filter(Boolean)))),
    nameList: wordList(squeezed.split("\n")),
    port: [], end: [], wide: [], used: kind(0), registered: kind(1), state: kind(2), weight: kind(3),
    author: kind(4), source: kind(5), encryption: kind(6), exposure: kind(7),
    encryptions: packed.encryptions, exposures: packed.exposures,
    crowd: column(packed.crowd), outgoing: packed.outgoing || [],
    title: [], about: [], names: [], extra: new Map(), serviceProtocols: [], uses: chains(texts.length),
    protocols: {
      label: [], name: [], id: [], why: [], own: new Array(protocols).fill(0), leads: new Array(protocols).fill(0),
      rows: chains(protocols)
    },
    notes: {
      title: [], about: [], sections: [], topics: packed.notes.topics, page: packed.notes.page, rows: chains(notes)
    }
  };
}

// chains returns an empty list for each key from 0 to keys - 1; see items.
function chains(keys) { return { last: new Int32Array(keys), before: [0], item: [0] }; }

// link adds an item to the list of a key. The lists are in to, a result of chains.
function link(to, key, item) {
  to.before.push(to.last[key]);
  to.last[key] = to.item.push(item) - 1;
}

// wordList returns words together with two groups of lists of their positions: by length and
// first letter, and by length and last letter. spelling returns the keys. A search for typos
// (see typos) reads only the lists of similar words.
function wordList(words) {
  const list = { words, first: chains(SPELLINGS), last: chains(SPELLINGS) };
  words.forEach((word, i) => {
    const length = word.length;
    if (length === 0) return;
    link(list.first, spelling(length, word.charCodeAt(0)), i);
    link(list.last, spelling(length, word.charCodeAt(length - 1)), i);
  });
  return list;
}

// sheet returns a text together with the offsets of its line ends ("\n"). The text must
// begin and end with a line end: for "\na\nb\n", ends is [0, 2, 4]. Lines are counted
// from 1: line n is between ends[n - 1] and ends[n].
function sheet(text) {
  const ends = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return { text, ends };
}

// reader returns a function that returns the text for a reference. It also records that
// the document doc contains this text, except for the field NONE. code is the reference (see textList.add in Go): 0
// means the next new text, and 1 means an empty text. Higher references count back in the
// list of texts: 2 is the last new text, 3 the text before it. Names and prose are separate lists.
function reader(index) {
  let name = 1, prose = index.prose + 1;
  return (code, doc, field) => {
    const next = field < ABOUT ? name : prose, id = code === 0 ? next : code === 1 ? 0 : next - code + 1;
    if (code === 0 && field < ABOUT) name++;
    else if (code === 0) prose++;
    if (id > 0 && field !== NONE) link(index.uses, id, doc * 8 + field);
    return index.texts[id];
  };
}

// sparse returns a function that returns the values of a row in a column with few
// entries. In each entry, the row comes first, and its values follow: in the column [[3,
// 7, 8]], row 3 has the values [7, 8], and row 4 has the values []. The function must be
// called for the rows in ascending order.
function sparse(list) {
  let at = 0;
  return (row) => at < list.length && list[at][0] === row ? list[at++].slice(1) : [];
}

// protocolAdder returns a function that unpacks the next protocol and returns its row.
function protocolAdder(from, index, read) {
  const to = index.protocols, bare = sparse(from.bare), aliases = lists(from.aliases);
  const [labels, names, ids, abouts] = [from.label, from.name, from.id, from.about].map(column);
  return () => {
    const row = to.label.length, doc = index.rows + row;
    to.label.push(read(labels[row], doc, TITLE));
    to.name.push(read(names[row], doc, NAME));
    to.id.push(read(ids[row], doc, TITLE));
    read(abouts[row], doc, ABOUT);
    aliases[row].forEach((code) => read(code, doc, ALIAS));
    to.why.push(bare(row).map((code) => read(code, doc, ABOUT)).join());
    return row;
  };
}

// openServices unpacks the columns of services. When a service has a new protocol, it
// also unpacks this protocol, because the build packed texts in this order.
function openServices(packed, index, read, addProtocol) {
  const names = sparse(lists(packed.names)), extra = sparse(lists(packed.extra)), of = lists(packed.serviceProtocols);
  const [ports, titles, abouts] = [packed.port, packed.title, packed.about].map(column);
  let port = 0;
  for (let row = 0; row < index.rows; row++) {
    port += ports[row];
    index.port.push(port);
    index.end.push(port);
    index.title.push(read(titles[row], row, TITLE));
    index.about.push(read(abouts[row], row, ABOUT));
    index.names.push(names(row).map((code) => read(code, row, NAME)));
    const values = fields(extra(row), row, read);
    if (values.length > 0) index.extra.set(row, values);
    index.serviceProtocols.push(of[row].map((code) => {
      const protocol = code === 0 ? addProtocol() : index.protocols.label.length - code;
      link(index.protocols.rows, protocol, row);
      return protocol;
    }));
  }
}

// fields reads the names and values of additional columns. It returns [name, value] for each of them.
function fields(codes, doc, read) {
  const values = [];
  for (let i = 0; i < codes.length; i += 2) {
    values.push([read(codes[i], doc, LABEL), read(codes[i + 1], doc, EXTRA)]);
  }
  return values;
}

// openNotes unpacks the columns of notes.
function openNotes(from, index, read) {
  const [titles, abouts] = [from.title, from.about].map(column), [aliases, rows] = [from.aliases, from.rows].map(lists);
  const untitled = new Set(column(from.untitled)), addSections = sectionReader(from, index, read);
  titles.forEach((title, row) => {
    const doc = index.docs - titles.length + row;
    index.notes.title.push(read(title, doc, untitled.has(row) ? NONE : TITLE));
    index.notes.about.push(read(abouts[row], doc, ABOUT));
    aliases[row].forEach((code) => read(code, doc, ALIAS));
    addSections(row, doc);
    rowsAt(index, rows[row]).forEach((service) => link(index.notes.rows, row, service));
  });
}

// sectionReader returns a function that unpacks the sections of the next topic or note.
function sectionReader(from, index, read) {
  const counts = column(from.sections), [headings, anchors] = [from.heading, from.anchor].map(column);
  const [values, under] = [from.values, from.under].map(lists);
  let at = 0;
  return (row, doc) => {
    const sections = [];
    for (const end = at + counts[row]; at < end; at++) {
      const heading = read(headings[at], doc, HEADING), anchor = read(anchors[at], doc, NONE);
      sections.push({
        heading, anchor: anchor || words(heading).join("-"),
        values: fields(values[at], doc, read).map(([, value]) => value), rows: rowsAt(index, under[at])
      });
    }
    index.notes.sections.push(sections);
  };
}

// rowsAt returns the rows of services in a list of differences.
function rowsAt(index, list) {
  let row = 0;
  return list.map((by) => row = (row + by) % index.rows);
}
