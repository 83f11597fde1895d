// Scores documents for a query.

const NUMBER = 3000; // a number in the query: more than any words
const NEXT = 10; // less for each earlier number in the query: results keep the order of the query
const BELOW = 0.0001; // less for each earlier service of the number: results keep the order of its page
const LONGER = 1000; // a number that only begins with the digits of the query
const SURE = 2000; // higher scores are numbers in the query; their order does not change
const STATED = 2; // the transport in the query: decides between services of one name
// Whole names are ordered by weight, then system ports come first. For other matches,
// both count less than how well the words match.
const NOTED = 45; // a whole name in notes: more than all weights of services in registries only
const NOTED_PART = 25; // other matches in notes: a description in a note before a name in a registry
const SYSTEM = 0.5; // a system port with a whole name: decides between equal weights
const SYSTEM_PART = 3; // a system port for other matches: well-known ports come first among equal words
const USUAL_WEIGHT = 4; // usual ports have at least this weight (Registry.Weight)
const USUAL_PART = 0.5; // a usual port for other matches: decides between words that match equally

// byNumber scores the rows of the numbers in the query. Results keep the order of the
// query. The services of one number keep the order of its page. For a query of one
// number, it also scores the numbers that begin with it.
function byNumber(memory, q) {
  const index = memory.index, rated = tally(memory);
  q.spans.forEach((span, i) => {
    const rows = [];
    between(index, span.first, span.last, (row) => rows.push(row));
    if (span.first === span.last) rows.sort(onPage(index, span.first));
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

// onPage returns a function that compares the rows of two services of a number, for the
// order of its page: by state, author, width of the range, and row.
function onPage(index, number) {
  function around(row) { return index.port[row] === number ? 0 : 1 + index.end[row] - index.port[row]; }
  const { state, author } = index;
  return (a, b) => state[a] - state[b] || author[a] - author[b] || around(a) - around(b) || a - b;
}

// match scores the documents that answer a query. If the whole query is a name, it means
// this name, even if it contains a number or a word such as "port".
function match(memory, q) {
  if (q.letter) return byName(memory, q.words);
  if (q.all.length > 1 && q.words.length > 0 && isName(memory.index, q.all)) return byWords(memory, q.all);
  if (q.spans.length > 0) return matchNumbers(memory, q);
  const rated = byWords(memory, q.words);
  return rated.docs.length === 0 && q.words.length > 1 ? byMost(memory, q.words) : rated;
}

// matchNumbers scores the services on the numbers. Services that also match the words come
// first. If no service on the numbers matches the words, the number may be part of a name.
function matchNumbers(memory, q) {
  const numbers = byNumber(memory, q);
  if (q.words.length === 0) return numbers;
  const worded = byWords(memory, q.words), said = numbers.docs.filter((doc) => worded.score[doc] > 0);
  if (q.sure || said.length > 0) {
    said.forEach((doc) => raise(numbers, doc, numbers.score[doc] + Math.min(worded.score[doc], WORD)));
    return numbers;
  }
  const named = byWords(memory, q.all);
  if (named.docs.length > 0) return named;
  return numbers.docs.length > 0 ? numbers : byMost(memory, q.words);
}

// overTransport adds the protocols and notes that match the whole query, including the
// name of the transport: the user may mean this protocol, or services over the transport.
function overTransport(memory, q, rated) {
  const named = byWords(memory, q.all);
  named.docs.forEach((doc) => {
    if (doc >= memory.index.rows) raise(rated, doc, named.score[doc] + WHOLE);
  });
}

// weigh returns the score of a service with additions for notes, weight and system ports.
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
//              the documents with a score, by kind
//   others     services on the number that use only other transports than the query
//   numbers    whether a number of the query was found
function rank(memory, q) {
  const index = memory.index, asksNumber = q.spans.length > 0, only = !asksNumber && q.words.length === 0;
  const rated = only ? byWords(memory, q.all) : match(memory, q);
  const found = { rated, services: [], others: [], protocols: [], notes: [], numbers: false };
  const notes = index.rows + index.protocols.leads.length, bits = only ? 0 : q.bits;
  if (!asksNumber && bits > 0) overTransport(memory, q, rated);
  rated.docs.forEach((doc) => {
    if (doc >= index.rows) {
      if (!asksNumber) (doc < notes ? found.protocols : found.notes).push(doc);
      return;
    }
    const score = rated.score[doc], over = index.used[doc] | index.registered[doc], stated = bits > 0 && over > 0;
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

