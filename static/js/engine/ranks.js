// Scores documents for a query.

// NUMBER is the score of a service on a number in the query. It is more than every score for words.
const NUMBER = 3000;
// NEXT is subtracted for each earlier number in the query. So for "80 22", services on 80 come first.
const NEXT = 10;
// BELOW is subtracted for each service that is listed earlier on the page of the number.
const BELOW = 0.0001;
// LONGER is the score if the port begins with the digits of the query, but is longer: 8080 for 80.
const LONGER = 1000;
// Only services on a number in the query have the score SURE or more.
const SURE = 2000;
// STATED is added if the service has the transport in the query. So the service comes before other services
// with the same name.
const STATED = 2;

// The function weigh adds the next points. If the query is the whole name of a service,
// weigh adds NOTED, SYSTEM and the weight of the service. For other matches, it adds the
// smaller points NOTED_PART, SYSTEM_PART and USUAL_PART, because it is more important how
// well the words match.

// NOTED is added if notes list the service. It is more than the highest weight.
const NOTED = 45;
// NOTED_PART is added if notes list the service. So a description in a note comes before a name in a registry.
const NOTED_PART = 25;
// SYSTEM is added for a system port. So the system port comes first if the weights are equal.
const SYSTEM = 0.5;
// SYSTEM_PART is added for a system port. So the system port comes first if the words match equally well.
const SYSTEM_PART = 3;
// The usual port of a protocol has at least the weight USUAL_WEIGHT (Registry.Weight in Go).
const USUAL_WEIGHT = 4;
// USUAL_PART is added for a usual port. So the usual port comes first if the words match almost equally well: for
// "elast", Elasticsearch comes before programs whose names have a shorter first word (NEARER in scores.js).
const USUAL_PART = 2;

// byNumber scores the services on the numbers in the query. They are sorted by the
// position of the number in the query, then in the order of the page of the number. If
// the query is only one number, byNumber also scores services on longer ports that begin
// with the same digits: 8080 for 80.
function byNumber(memory, q) {
  const index = memory.index, rated = tally(memory);
  q.spans.forEach((span, i) => {
    const rows = [];
    between(index, span.first, span.last, (row) => rows.push(row));
    if (span.first === span.last) rows.sort(onNumber(index, span.first, span.bits));
    rows.forEach((row, n) => raise(rated, row, NUMBER - i * NEXT - n * BELOW));
  });
  let first = Number(q.digits), last = first;
  while (q.digits && first > 0 && last < MAX_PORT) {
    first *= 10;
    last = last * 10 + 9;
    for (let row = lowest(index, first); index.port[row] <= last; row++) raise(rated, row, LONGER);
  }
  return rated;
}

// onPage returns a function that compares two rows, for sorting. The rows are services on
// a number. Their order is the order on the page of this number: by state, author, size
// of the range, and row.
function onPage(index, number) {
  function around(row) { return index.port[row] === number ? 0 : 1 + index.end[row] - index.port[row]; }
  const { state, author } = index;
  return (a, b) => state[a] - state[b] || author[a] - author[b] || around(a) - around(b) || a - b;
}

// onNumber returns a function that compares two services on a number, for sorting. Services that use one
// of the transports come before those that are only registered for it, then come those without a known
// transport, and then all others. Services that are equal have the order of the page. The function
// onNumbers of the command lookup has the same rule in Go.
function onNumber(index, number, bits) {
  const page = onPage(index, number), { used, registered } = index;
  function rank(row) {
    if (bits === 0 || used[row] & bits) return 0;
    return registered[row] & bits ? 1 : (used[row] | registered[row]) === 0 ? 2 : 3;
  }
  return (a, b) => rank(a) - rank(b) || page(a, b);
}

// bitsAt returns the transports that a query gives for the numbers of a service. If the query has no
// such number, they are those of the whole query.
function bitsAt(index, q, row) {
  const spans = q.spans.filter((span) => span.first <= index.end[row] && span.last >= index.port[row]);
  if (spans.length === 0) return q.bits;
  return spans.some((span) => span.bits === 0) ? 0 : spans.reduce((bits, span) => bits | span.bits, 0);
}

// match scores the documents that answer a query. If the whole query is a name, it
// searches for this name, even if the name contains a number or a word such as "port". If
// no document matches all words of a query without numbers, it searches for most of them.
function match(memory, q) {
  if (q.letter) return byName(memory, q.words);
  if (q.all.length > 1 && q.words.length > 0 && isName(memory.index, q.all)) return byWords(memory, q.all);
  if (q.spans.length > 0) return matchNumbers(memory, q);
  const rated = byWords(memory, q.words);
  return rated.docs.length === 0 && q.words.length > 1 ? byMost(memory, q.words) : rated;
}

// matchNumbers scores the services on the numbers in the query. Services that also match
// the words come first. If no service matches both, the number may be part of a name, as
// in "quake 3". Then matchNumbers searches for all words, including the number. It does
// not do so if the numbers can only be ports (q.sure).
function matchNumbers(memory, q) {
  const numbers = byNumber(memory, q);
  if (q.words.length === 0) return numbers;
  const worded = byWords(memory, q.words), said = numbers.docs.filter((doc) => worded.score[doc] > 0);
  if (q.sure || said.length > 0) {
    said.forEach((doc) => raise(numbers, doc, numbers.score[doc] + Math.min(worded.score[doc], WORD)));
    return numbers;
  }
  // Notes are no answer to a query with a number.
  const named = byWords(memory, q.all), notes = memory.index.rows + memory.index.protocols.leads.length;
  if (named.docs.some((doc) => doc < notes)) return named;
  return numbers.docs.length > 0 ? numbers : byMost(memory, q.words);
}

// overTransport adds the protocols and notes that match all words of the query, including
// the transport. For "datagram udp", the user may search for the protocol UDP, or for
// services over UDP that match "datagram".
function overTransport(memory, q, rated) {
  const named = byWords(memory, q.all);
  named.docs.forEach((doc) => {
    if (doc >= memory.index.rows) raise(rated, doc, named.score[doc] + WHOLE);
  });
}

// weigh adds points to the score of a service: for notes, for its weight and for system
// ports. It returns the new score. A score of SURE or more stays the same.
function weigh(index, row, score, asksNumber) {
  const noted = isNoted(index, row), system = index.port[row] < USER_PORTS, weight = index.weight[row];
  if (score >= SURE) return score;
  if (score >= WHOLE / 2) return score + (noted ? NOTED : 0) + weight + (system ? SYSTEM : 0);
  return score + (noted ? NOTED_PART : 0) + (weight >= USUAL_WEIGHT ? USUAL_PART : 0) +
    (system && !asksNumber ? SYSTEM_PART : 0);
}

// rank returns the documents that answer a query:
//
//   rated      a tally with their scores
//   services, protocols, notes
//              the documents with a score, by type
//   others     services on a number in the query that do not use the transport in the query
//   topics     the topics that have the query as their whole name, and those of filters
//   numbers    true if services on a number in the query are in the result
function rank(memory, q) {
  const index = memory.index, asksNumber = q.spans.length > 0, only = !asksNumber && q.words.length === 0;
  const filters = filtersOf(index, q), filtering = q.filters.length > 0;
  const rated = filtering && q.all.length === 0 ? everyService(memory, q, filters.pass)
    : only ? byWords(memory, q.all) : match(memory, q);
  const found = { rated, topics: filters.topics, services: [], others: [], protocols: [], notes: [], numbers: false };
  const notes = index.rows + index.protocols.leads.length;
  if (!asksNumber && !only && q.bits > 0) overTransport(memory, q, rated);
  rated.docs.forEach((doc) => {
    if (doc >= index.rows) {
      if (filtering) return;
      if (isTopic(index, doc) && rated.whole.has(doc)) found.topics.push(doc - notes);
      else if (!asksNumber) (doc < notes ? found.protocols : found.notes).push(doc);
      return;
    }
    if (!filters.pass(doc)) return;
    const bits = only ? 0 : bitsAt(index, q, doc), score = rated.score[doc];
    const over = index.used[doc] | index.registered[doc], stated = bits > 0 && over > 0;
    if (stated && (over & bits) === 0) {
      if (score >= SURE) found.others.push(doc);
      return;
    }
    if (score >= SURE) found.numbers = true;
    rated.score[doc] = weigh(index, doc, score, asksNumber) + (stated ? STATED : 0);
    found.services.push(doc);
  });
  return found;
}

