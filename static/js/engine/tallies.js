// Scores of documents during a search.

// A memory makes the next search of an index faster. It never changes the answer. A
// caller may pass it from one search to the next. It has unused tallies, because a new
// tally is expensive. It also has the scores for the words of the last query: while
// somebody types, most words stay the same.
function newMemory(index) {
  return { index, idle: [], lent: [], found: new Map(), known: new Map() };
}

// beginSearch prepares a memory for a search. It empties all tallies for reuse, except those
// for the words of the last search.
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

// tally returns an empty tally. A tally has the documents with a score, their scores,
// which of them have the whole name, and whether they are a guess because of a typo.
function tally(memory) {
  const t = memory.idle.pop() ||
    { score: new Float64Array(memory.index.docs), docs: [], whole: new Set(), guess: false };
  memory.lent.push(t);
  return t;
}

// raise sets the score of a document in a tally, unless its score is already higher.
function raise(to, doc, score) {
  if (to.score[doc] === 0) to.docs.push(doc);
  if (to.score[doc] < score) to.score[doc] = score;
}

// filtered returns a tally of the documents for which keep returns true.
function filtered(memory, rated, keep) {
  const to = tally(memory);
  rated.docs.forEach((doc) => { if (keep(doc)) raise(to, doc, rated.score[doc]); });
  return to;
}
