// Makes entries from the results of the engine: one entry for each service, protocol and
// note.

const LAST = 65535, MOST_NAMES = 6, CROWD = 3;

// entries returns the entries to show for an answer of the engine. others is the maximum number of
// protocols, and it is also the maximum number of notes. In an entry, same is true if the entry before it
// has the same number.
function entries(index, found, others) {
  const list = [];
  found.protocols = found.protocols.slice(0, others);
  found.notes = found.notes.slice(0, others);
  const isInside = (row) => index.protocols.why[row] !== "" && index.protocols.rows.last[row] > 0;
  const leads = found.protocols.slice(0, found.leads), inside = leads.filter(isInside);
  const protocols = (rows) => rows.forEach((row) => list.push(protocol(index, row)));

  if (found.band) list.push(band(index, found));
  const crowded = found.number >= 0 && index.crowd.indexOf(found.services[0]) >= 0;
  let before = "";
  if (crowded) {
    list.push(crowd(index, found.services));
    before = list[0].number;
  }
  found.topics.forEach((row) => list.push(note(index, row, -1)));
  protocols(leads.filter((row) => !isInside(row)));
  services(index, found).forEach((entry) => {
    entry.same = entry.number === before;
    if (before && !entry.same) protocols(inside.splice(0));
    before = entry.number;
    list.push(entry);
  });
  protocols(inside);
  protocols(found.protocols.slice(leads.length));
  found.notes.forEach((row, i) => list.push(note(index, row, found.sections[i])));
  return { found, entries: list, words: found.words };
}

// services returns the entries of the services that were found. If the query is a number
// that has a page, all services on this number link to this page. This includes services
// on ranges that contain the number.
function services(index, found) {
  const isIt = (row) => index.port[row] === found.number && index.end[row] === found.number;
  const own = found.services.find(isIt), page = own === undefined ? "" : portolan.pageOf(index, own);
  return found.services.map((row) => {
    const entry = service(index, row, found.words);
    if (index.port[row] <= found.number && index.end[row] >= found.number) entry.page = page || entry.page;
    return entry;
  });
}

// service returns the entry of a service. words are the words of the query.
function service(index, row, words) {
  const used = names(index, index.used[row]), registered = names(index, index.registered[row]);
  const title = index.title[row], state = index.state[row] > 0 ? index.states[index.state[row]] : "";
  const about = [index.about[row] || otherNames(index, row)].concat(foundValues(index, row, words));
  if (used && registered) about.push("also registered: " + registered);
  return {
    page: portolan.pageOf(index, row), number: numbers(index.port[row], index.end[row]), name: title || capital(state),
    state: title && title.toLowerCase() !== state ? state : "", about: about.filter(Boolean).join(" \u00b7 "),
    right: used || registered || state || "not stated",
    sources: index.sources[index.source[row]]
  };
}

// foundValues returns those values of additional columns that have a word of the query: "Owner: Ben".
function foundValues(index, row, words) {
  return (index.extra.get(row) || []).filter(([, value]) => {
    const folded = portolan.words(value).join(" ");
    return words.some((word) => folded.indexOf(word) >= 0);
  }).map(([label, value]) => label + ": " + value);
}

function numbers(from, to) { return from === to ? String(from) : from + "\u2013" + to; }

function names(index, bits) { return index.transports.filter((_, i) => bits & (1 << i)).join(", "); }

function capital(word) { return word.charAt(0).toUpperCase() + word.slice(1); }

// otherNames returns a text with the labels of the protocols of a service and its other
// names: "FTP; File Transfer". It leaves out the title.
function otherNames(index, row) {
  const title = index.title[row].toLowerCase();
  const all = index.serviceProtocols[row].map((p) => index.protocols.label[p]).concat(index.names[row]);
  const others = all.filter((name) => name.toLowerCase() !== title), more = others.length - MOST_NAMES;
  return others.slice(0, MOST_NAMES).join("; ") + (more > 0 ? " and " + more + " more" : "");
}

// crowd returns an additional entry for a number that several programs use. It comes
// before the services on this number.
function crowd(index, rows) {
  const row = rows[0];
  return {
    page: portolan.pageOf(index, row), number: String(index.port[row]), name: "Used by several programs",
    right: "", sources: "", about: rows.slice(0, CROWD).map((row) => index.title[row]).join(", ")
  };
}

// protocol returns the entry of a protocol.
function protocol(index, row) {
  const p = index.protocols, why = p.why[row];
  return {
    page: portolan.protocolPage(index, row), number: "\u2192", name: p.label[row],
    about: why || (p.name[row] === p.label[row] ? "" : p.name[row]), right: "protocol", sources: ""
  };
}

// note returns the entry of a note or topic, or of the section of a note: "Firewall \u203a DMZ". For
// the note itself, at is -1.
function note(index, row, at) {
  const n = index.notes, right = row < n.topics.length ? "topic" : "note", section = n.sections[row][at];
  const entry = { page: n.page[row], number: "\u2192", name: n.title[row], about: n.about[row], right, sources: "" };
  if (section && section.heading) {
    entry.name += " \u203a " + section.heading;
    entry.page += "#" + encodeURIComponent(section.anchor);
  }
  return entry;
}

// band returns the entry for a band. The search found a band because the query is a class
// of ports, such as "dynamic", or a number that no source assigns. The entry links to the
// page of the band.
function band(index, found) {
  const { row, below, above } = found.band, id = index.bands.id[row], first = index.bands.first[row];
  const last = (index.bands.first[row + 1] || LAST + 1) - 1, kind = id.replace(/-.*/, "");
  const near = [below, above].filter((n) => n >= 0);
  const entry = { page: portolan.page(index, "band", id), number: numbers(first, last), right: kind, sources: "" };
  if (found.number < 0) {
    entry.name = capital(kind) + " ports";
    entry.about = "assigned and free ports";
  } else {
    entry.name = "No source assigns " + found.number;
    entry.about = near.length > 0 ? "the nearest ports are " + near.join(" and ") : "";
  }
  return entry;
}
