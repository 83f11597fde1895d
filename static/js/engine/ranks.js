// How well documents answer a query, with what is known of them.

const NUMBER = 3000; // a number that was asked for: more than any words
const NEXT = 10; // less for each number of the query before it: they stay in their order
const BELOW = 0.0001; // less for each service of the number before it: they stay as on its page
const LONGER = 1000; // a number that only begins like it
const SURE = 2000; // what scores more is a number that was asked for, and keeps its place
const STATED = 2; // the transport that was asked for: decides between services of one name
// Among whole names weights decide, then system ports; elsewhere both count less
// than how well the words match.
const NOTED = 45; // what notes document: more than all weights of what only a registry lists
const NOTED_PART = 25; // the same elsewhere: a note's description before a registry's name
const SYSTEM = 0.5; // a system port, among whole names of one weight
const SYSTEM_PART = 3; // the same elsewhere: among equal words the well-known come first
const USUAL_WEIGHT = 4; // weights from here on are of usual ports (Registry.Weight)
const USUAL_PART = 0.5; // a usual port, among words that match equally

// byNumber scores the rows of the numbers that are asked for, in the order in
// which they are, those of one number in the order of its page.
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

// onPage orders the services of a number as its page does: the index has those
// of one number in that order, and ranges around it come by who lists them.
function onPage(index, number) {
  function around(row) { return index.port[row] === number ? 0 : 1 + index.end[row] - index.port[row]; }
  const { state, author } = index;
  return (a, b) => state[a] - state[b] || author[a] - author[b] || around(a) - around(b) || a - b;
}

// match scores the documents that answer a query. What is a name as it stands
// asks for that name, though it may have a number or an asking word in it.
function match(memory, q) {
  if (q.letter) return byName(memory, q.words);
  if (q.all.length > 1 && q.words.length > 0 && isName(memory.index, q.all)) return byWords(memory, q.all);
  if (q.spans.length > 0) return matchNumbers(memory, q);
  const rated = byWords(memory, q.words);
  return rated.docs.length === 0 && q.words.length > 1 ? byMost(memory, q.words) : rated;
}

// matchNumbers scores the services on the numbers, those first that the words
// say. Where nothing on them has the words, the number may belong to a name.
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

// overTransport adds the protocols that have the whole name, transport
// included: it may be the protocol that is asked for, or where it runs.
function overTransport(memory, q, rated) {
  const named = byWords(memory, q.all);
  named.docs.forEach((doc) => {
    if (doc >= memory.index.rows) raise(rated, doc, named.score[doc] + WHOLE);
  });
}

// weigh adds to the score of a service what is known of it.
function weigh(index, row, score, asksNumber) {
  const noted = isNoted(index, row), system = index.port[row] < USER_PORTS, weight = index.weight[row];
  if (score >= SURE) return score;
  if (score >= WHOLE / 2) return score + (noted ? NOTED : 0) + weight + (system ? SYSTEM : 0);
  return score + (noted ? NOTED_PART : 0) + (weight >= USUAL_WEIGHT ? USUAL_PART : 0) +
    (system && !asksNumber ? SYSTEM_PART : 0);
}

// rank returns what answers a query: rated are the scores; the services,
// protocols and notes that have any are told apart. others are services on the
// number over other transports than the one that is asked for; numbers is set if
// the number itself was found.
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

