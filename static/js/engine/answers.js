// Selects the best results for a query. A result is a row number in the columns of the
// index.

// A query is cut after MAX_QUERY characters, to limit the work of the search.
const MAX_QUERY = 200;

// search returns the best results for a query: at most limit services, limit protocols and
// limit notes, the best first. The memory is optional (see newMemory). The answer has these
// fields:
//
//   services   rows of services; services on the same number are next to each other
//   named      the rows of services that have the query as their whole name
//   protocols  rows of protocols
//   leads      how many rows at the start of protocols have the query as their whole name and
//              have no services of their own, or are transports: tcp, icmp, sftp
//   topics     rows of notes that are topics: those that have the query as their whole name, and
//              those of filters such as topic:mail; their services come first in services, unless
//              a service has the query as its whole name
//   notes      rows of notes
//   sections   for each row in notes, the section in which the words are (see sectionOf), or -1
//   band       the band to show for a class of ports, or for a number without services (see
//              bandOf); null for other queries
//   words      the words of the query, without numbers, transports and words such as "port"
//   transports the transports in the query: bit i is set for index.transports[i]
//   number     the number in the query; -1 if it has no number, a range or several numbers
//   match      how the results match the query: "number", "name", "words", "guess" (similar
//              words) or "none" (no results)
//   unlisted   true if no service in use has the number and the transport of the query; then
//              services also contains services of this number over other transports
//   beyond     true if all numbers in the query are higher than 65535
//   totals     how many services, named services, protocols, named protocols and notes match,
//              without the limit; longer counts services on ports that only begin with the
//              digits of the query: 8080 for 80
function search(index, query, limit, memory = newMemory(index)) {
  const q = parse(index.transports, query.slice(0, MAX_QUERY)), answer = blank(q);
  beginSearch(memory);
  if (answer.beyond || q.all.length + q.filters.length === 0) return answer;
  const found = rank(memory, q), used = found.services.some((row) => inUse(index, row));
  if (q.number >= 0 && !used && found.others.length > 0) {
    answer.unlisted = true;
    found.services = found.services.concat(found.others);
  }
  if (q.from >= 0 || q.sure || q.words.length === 0 || found.services.length === 0) answer.band = bandOf(index, q);
  pickNotes(index, q, found, limit, answer);
  pick(index, found, q.spans.length > 0, limit, answer);
  answer.match = matched(answer, found);
  return answer;
}

// blank returns an answer without results. The fields about the query are already set
// from q, the parsed query.
function blank(q) {
  return {
    services: [], named: [], protocols: [], leads: 0, topics: [], notes: [], sections: [], band: null, words: q.words,
    transports: q.bits, number: q.number, match: "none", unlisted: false,
    beyond: q.spans.length > 0 && q.spans.every((span) => span.first > MAX_PORT),
    totals: { services: 0, longer: 0, named: 0, protocols: 0, namedProtocols: 0, notes: 0 }
  };
}

// pick adds the best results and the totals to an answer. asksNumber is true if the query
// contains a number.
function pick(index, found, asksNumber, limit, answer) {
  const { score, whole } = found.rated, protocols = index.protocols.leads;
  const isWhole = (doc) => whole.has(doc), isLead = (doc) => isWhole(doc) && protocols[doc - index.rows] > 0;
  const leads = found.protocols.filter(isLead), rest = found.protocols.filter((doc) => !isLead(doc));
  const top = (docs) => best(docs, score, limit);
  answer.totals = {
    services: found.services.length, named: found.services.filter(isWhole).length,
    longer: asksNumber ? found.services.filter((row) => score[row] < SURE).length : 0,
    protocols: found.protocols.length, namedProtocols: found.protocols.filter(isWhole).length,
    notes: found.notes.length
  };
  const listed = found.services.some(isWhole) ? [] : ofTopics(index, found);
  const others = found.services.filter((row) => !listed.includes(row));
  answer.services = asksNumber ? top(found.services)
    : listed.slice(0, limit).concat(grouped(index, others, score, Math.max(0, limit - listed.length)));
  answer.named = answer.services.filter(isWhole);
  answer.protocols = top(leads).concat(top(rest)).slice(0, limit).map((doc) => doc - index.rows);
  answer.leads = Math.min(leads.length, limit);
  answer.topics = found.topics;
}

// pickNotes adds the best notes and their sections to an answer. It adds to found the services in these
// sections, if no other service was found or if the query is the whole heading.
function pickNotes(index, q, found, limit, answer) {
  const first = index.rows + index.protocols.leads.length, { rated, services } = found, known = new Set(services);
  const docs = best(found.notes, rated.score, limit), typed = q.words.length > 0 ? q.words : q.all;
  answer.notes = docs.map((doc) => doc - first);
  answer.sections = docs.map((doc) => rated.whole.has(doc) ? -1 : sectionOf(index, doc - first, typed));
  found.services = services.slice();
  eachUnder(index, answer.notes, answer.sections, typed, (row, whole) => {
    const over = index.used[row] | index.registered[row];
    if (services.length > 0 && !whole || q.bits > 0 && (over & q.bits) === 0) return;
    raise(rated, row, whole ? WHOLE - OF_NOTE : 1);
    if (!known.has(row)) found.services.push(row);
    known.add(row);
  });
}

// ofTopics returns those services in a result that its topics list, in the order of the topics.
function ofTopics(index, found) {
  const rows = [], all = new Set(found.services);
  found.topics.forEach((topic) => {
    const listed = [];
    items(index.notes.rows, topic, (row) => { if (all.delete(row)) listed.push(row); });
    rows.push(...listed.reverse());
  });
  return rows;
}

// matched returns the value of answer.match. If a search finds only the band of a class
// of ports, the value is "words".
function matched(answer, found) {
  const total = answer.services.length + answer.protocols.length + answer.topics.length + answer.notes.length;
  if (found.numbers || answer.unlisted || answer.band && answer.number >= 0) return "number";
  if (total === 0) return answer.band ? "words" : "none";
  if (found.rated.guess) return "guess";
  return answer.leads + answer.topics.length > 0 || answer.named.indexOf(answer.services[0]) >= 0 ? "name" : "words";
}

// best returns at most limit of the documents: those with the highest scores, the highest
// first. If two scores are equal, the document with the lower number comes first.
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

// grouped returns the best services, at most limit. Services on the same port or range
// are next to each other. The best service of each group decides the position of the
// group.
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

// bandOf returns the band to show for a query: the query is the name of a class of ports,
// such as "dynamic", or a number without services in the index. For other queries, it
// returns null. In the result, row is the row of the band. below and above are the
// nearest ports that have a page, or -1.
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
