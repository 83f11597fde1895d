// What the engine finds, as entries to be shown: one for each service, then the
// protocols and notes.

const LAST = 65535, MOST_NAMES = 6, CROWD = 3;

// entries answers a query with at most limit services, and with at most others
// protocols and others notes. An entry is the same as the one before if it is
// of the same number.
function entries(book, query, limit, others, memory) {
  const found = portolan.search(book, query, limit, memory), list = [];
  found.protocols = found.protocols.slice(0, others);
  found.notes = found.notes.slice(0, others);
  const isInside = (row) => book.protocols.why[row] !== "" && book.protocols.rows.last[row] > 0;
  const leads = found.protocols.slice(0, found.leads), inside = leads.filter(isInside);
  const protocols = (rows) => rows.forEach((row) => list.push(protocol(book, row)));

  if (found.block) list.push(block(book, found));
  const crowded = found.number >= 0 && book.crowd.indexOf(found.services[0]) >= 0;
  let before = "";
  if (crowded) {
    list.push(crowd(book, found.services));
    before = list[0].number;
  }
  protocols(leads.filter((row) => !isInside(row)));
  services(book, found).forEach((entry) => {
    entry.same = entry.number === before;
    if (before && !entry.same) protocols(inside.splice(0));
    before = entry.number;
    list.push(entry);
  });
  protocols(inside);
  protocols(found.protocols.slice(leads.length));
  found.notes.forEach((row) => list.push(note(book, row)));
  return { found, entries: list, words: found.words };
}

// services are the entries of the services. Those of the number that was asked
// for lead to its page, which has the ranges that hold it, too.
function services(book, found) {
  const isIt = (row) => book.port[row] === found.number && book.end[row] === found.number;
  const own = found.services.find(isIt), page = own === undefined ? "" : portolan.pageOf(book, own);
  return found.services.map((row) => {
    const entry = service(book, row);
    if (book.port[row] <= found.number && book.end[row] >= found.number) entry.page = page || entry.page;
    return entry;
  });
}

function service(book, row) {
  const used = names(book, book.used[row]), registered = names(book, book.registered[row]);
  const title = book.title[row], state = book.state[row] > 0 ? book.states[book.state[row]] : "";
  let about = book.note[row] || otherNames(book, row);
  if (used && registered) about += (about ? " \u00b7 " : "") + "also registered: " + registered;
  return {
    page: portolan.pageOf(book, row), number: numbers(book.port[row], book.end[row]), name: title || capital(state),
    state: title && title.toLowerCase() !== state ? state : "", about,
    right: used || registered || state || "not stated",
    sources: book.sources[book.source[row]]
  };
}

function numbers(from, to) { return from === to ? String(from) : from + "\u2013" + to; }

function names(book, bits) { return book.transports.filter((_, i) => bits & (1 << i)).join(", "); }

function capital(word) { return word.charAt(0).toUpperCase() + word.slice(1); }

// otherNames are those that are not the title: of the service, and the labels
// of its protocols.
function otherNames(book, row) {
  const title = book.title[row].toLowerCase();
  const all = book.runs[row].map((p) => book.protocols.label[p]).concat(book.names[row]);
  const others = all.filter((name) => name.toLowerCase() !== title), more = others.length - MOST_NAMES;
  return others.slice(0, MOST_NAMES).join("; ") + (more > 0 ? " and " + more + " more" : "");
}

// crowd is the line above the services of a number that several programs use.
function crowd(book, rows) {
  const row = rows[0];
  return {
    page: portolan.pageOf(book, row), number: String(book.port[row]), name: "Used by several programs",
    right: "", sources: "", about: rows.slice(0, CROWD).map((row) => book.title[row]).join(", ")
  };
}

function protocol(book, row) {
  const p = book.protocols, why = p.why[row];
  return {
    page: portolan.page(book, "protocol", portolan.protocolId(book, row)), number: "\u2192", name: p.label[row],
    about: why || (p.name[row] === p.label[row] ? "" : p.name[row]), right: "protocol", sources: ""
  };
}

function note(book, row) {
  const n = book.notes;
  return { page: n.page[row], number: "\u2192", name: n.title[row], about: n.about[row], right: "note", sources: "" };
}

// block is the answer for a class of ports, or for a number that no source
// lists: the page of the numbers around it.
function block(book, found) {
  const { row, below, above } = found.block, id = book.blocks.id[row], first = book.blocks.first[row];
  const last = (book.blocks.first[row + 1] || LAST + 1) - 1, kind = id.replace(/-.*/, "");
  const near = [below, above].filter((n) => n >= 0);
  const entry = { page: portolan.page(book, "block", id), number: numbers(first, last), right: kind, sources: "" };
  if (found.number < 0) {
    entry.name = capital(kind) + " ports";
    entry.about = "what is assigned there, and what is free";
  } else {
    entry.name = "No source assigns " + found.number;
    entry.about = near.length > 0 ? "the nearest ports are " + near.join(" and ") : "";
  }
  return entry;
}
