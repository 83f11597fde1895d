// Scores of documents while a search runs.

// A memory is what a caller may pass from one search of an index to the next, to be
// answered sooner, never otherwise: tallies, of which new ones cost more than
// most words, and the scores of the words of the last query, since the next one
// has most of them, with a letter more.
function newMemory(index) {
  return { index, idle: [], lent: [], found: new Map(), known: new Map() };
}

// beginSearch makes a memory ready for a search: all tallies are idle again but those
// of words that the search before looked for.
function beginSearch(memory) {
  memory.known = memory.found;
  memory.found = new Map();
  const known = new Set(memory.known.values());
  memory.lent = memory.lent.filter((t) => {
    if (known.has(t)) return true;
    t.docs.forEach((doc) => { t.score[doc] = 0; });
    t.docs.length = 0;
    t.whole.clear();
    t.guess = false;
    memory.idle.push(t);
    return false;
  });
}

// A tally holds the scores of documents, which of them have the whole name,
// and whether they are a guess at what was mistyped.
function tally(memory) {
  const t = memory.idle.pop() ||
    { score: new Float64Array(memory.index.docs), docs: [], whole: new Set(), guess: false };
  memory.lent.push(t);
  return t;
}

function raise(to, doc, score) {
  if (to.score[doc] === 0) to.docs.push(doc);
  if (to.score[doc] < score) to.score[doc] = score;
}

// kept returns a tally of the documents that are to be kept.
function kept(memory, rated, keep) {
  const to = tally(memory);
  rated.docs.forEach((doc) => { if (keep(doc)) raise(to, doc, rated.score[doc]); });
  return to;
}
