// The best answers to a query, as rows of the index.

const MAX_QUERY = 200; // of longer queries the beginning is read, so that the work stays bounded

// search answers a query with row numbers, the best first, of at most limit
// services, limit protocols and limit notes. A memory of the index makes the next
// searches sooner, and is not needed. totals say how many there are:
//
//   services   those of one number together; longer of them are on numbers
//              that only begin like the one that was asked for
//   named      those among them that have the whole name
//   protocols  the first leads of them are an answer without a port: a
//              transport, or what runs on IP or inside another protocol
//   notes      with a page of their own
//   block      the part of the number space that the query names, or in which
//              the number lies that no source lists, with the numbers next to
//              it that have a page
//   words      what is not a number
//   transports those that are asked for, as bits
//   number     the one that is asked for, or -1
//   match      number, name, words, guess or none. A guess is nearly spelt so
//   unlisted   no source lists the number with the transport; the services are
//              those over others
//   beyond     the number is not a port
function search(index, query, limit, memory = newMemory(index)) {
  const q = parse(index.transports, query.slice(0, MAX_QUERY)), answer = blank(q);
  beginSearch(memory);
  if (answer.beyond || q.all.length === 0) return answer;
  const found = rank(memory, q), used = found.services.some((row) => inUse(index, row));
  if (q.number >= 0 && !used && found.others.length > 0) {
    answer.unlisted = true;
    found.services = found.services.concat(found.others);
  }
  if (q.from >= 0 || q.sure || q.words.length === 0 || found.services.length === 0) answer.band = bandOf(index, q);
  pick(index, found, q.spans.length > 0, limit, answer);
  answer.match = matched(answer, found);
  return answer;
}

// blank is the answer to a query for which nothing was found.
function blank(q) {
  return {
    services: [], named: [], protocols: [], leads: 0, notes: [], band: null, words: q.words, transports: q.bits,
    number: q.number, match: "none", unlisted: false,
    beyond: q.spans.length > 0 && q.spans.every((span) => span.first > MAX_PORT),
    totals: { services: 0, longer: 0, named: 0, protocols: 0, namedProtocols: 0, notes: 0 }
  };
}

// pick puts the best of what was found into an answer, and how much there is.
function pick(index, found, asksNumber, limit, answer) {
  const { score, whole } = found.rated, protocols = index.protocols.leads, notes = index.rows + protocols.length;
  const isWhole = (doc) => whole.has(doc), isLead = (doc) => isWhole(doc) && protocols[doc - index.rows] > 0;
  const leads = found.protocols.filter(isLead), rest = found.protocols.filter((doc) => !isLead(doc));
  const top = (docs) => best(docs, score, limit);
  answer.totals = {
    services: found.services.length, named: found.services.filter(isWhole).length,
    longer: asksNumber ? found.services.filter((row) => score[row] < SURE).length : 0,
    protocols: found.protocols.length, namedProtocols: found.protocols.filter(isWhole).length,
    notes: found.notes.length
  };
  answer.services = asksNumber ? top(found.services) : grouped(index, found.services, score, limit);
  answer.named = answer.services.filter(isWhole);
  answer.protocols = top(leads).concat(top(rest)).slice(0, limit).map((doc) => doc - index.rows);
  answer.leads = Math.min(leads.length, limit);
  answer.notes = top(found.notes).map((doc) => doc - notes);
}

function matched(answer, found) {
  const total = answer.services.length + answer.protocols.length + answer.notes.length;
  if (found.numbers || answer.unlisted || answer.band && answer.number >= 0) return "number";
  if (total === 0) return answer.band ? "words" : "none";
  if (found.rated.guess) return "guess";
  return answer.leads > 0 || answer.named.indexOf(answer.services[0]) >= 0 ? "name" : "words";
}

// best returns the documents with the highest scores, in that order, the
// first of equals first.
function best(docs, score, limit) {
  function better(a, b) { return score[b] - score[a] || a - b; }
  const top = [];
  docs.forEach((doc) => {
    if (top.length === limit && better(top[limit - 1], doc) < 0) return;
    let at = top.length;
    while (at > 0 && better(doc, top[at - 1]) < 0) at--;
    top.splice(at, 0, doc);
    if (top.length > limit) top.pop();
  });
  return top;
}

// grouped puts services of the same numbers together. The best of them says
// where they come.
function grouped(index, rows, score, limit) {
  const groups = new Map(), heads = [];
  let all = [];
  function key(row) { return index.port[row] * 65536 + index.end[row]; }
  rows.forEach((row) => {
    let group = groups.get(key(row));
    if (!group) groups.set(key(row), group = { head: row, rows: [] });
    group.rows.push(row);
    if (score[row] > score[group.head] || score[row] === score[group.head] && row < group.head) group.head = row;
  });
  groups.forEach((group) => heads.push(group.head));
  best(heads, score, limit).forEach((head) => {
    if (all.length < limit) all = all.concat(best(groups.get(key(head)).rows, score, limit - all.length));
  });
  return all;
}

// bandOf is the part of the number space that a query names, or in which its
// number lies if no source lists it.
function bandOf(index, q) {
  const at = Math.max(q.from, q.number);
  let known = false;
  if (at < 0 || at > MAX_PORT) return null;
  if (q.number >= 0) between(index, q.number, q.number, () => { known = true; });
  if (known) return null;
  let above = lowest(index, at), below = above - 1;
  function isPort(row) { return index.end[row] === index.port[row] && !isReserved(index, row); }
  while (below >= 0 && !isPort(below)) below--;
  while (above < index.rows && !isPort(above)) above++;
  return {
    row: bandAt(index, at),
    below: below >= 0 ? index.port[below] : -1, above: above < index.rows ? index.port[above] : -1
  };
}
