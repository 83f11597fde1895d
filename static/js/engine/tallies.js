// Stores the scores of documents during a search.

// newMemory returns a memory for an index. A caller may pass the same memory to each
// search. Then searches are faster, and the answers are the same. idle contains unused
// tallies, because making a tally is slow. known contains the scores for the words of the
// last query, because most words stay the same while the user types.
function newMemory(index) {
  return { index, idle: [], lent: [], found: new Map(), known: new Map() };
}

// beginSearch prepares a memory for the next search. The tallies for the words of the
// last search stay. All other tallies become empty, so that they can be used again.
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

// tally returns an empty tally. A tally contains documents (docs) and their scores
// (score). whole contains the documents that have the query as their whole name. guess is
// true if the documents only match with a typo.
function tally(memory) {
  const t = memory.idle.pop() ||
    { score: new Float64Array(memory.index.docs), docs: [], whole: new Set(), guess: false };
  memory.lent.push(t);
  return t;
}

// raise sets the score of a document in a tally, to at least 1: the score 0 means that the document is
// not in the tally. If the tally already has a higher score for this document, the higher score stays.
function raise(to, doc, score) {
  score = Math.max(score, 1);
  if (to.score[doc] === 0) to.docs.push(doc);
  if (to.score[doc] < score) to.score[doc] = score;
}

// filtered returns a new tally with the documents for which keep(doc) is true, and with
// their scores.
function filtered(memory, rated, keep) {
  const to = tally(memory);
  rated.docs.forEach((doc) => { if (keep(doc)) raise(to, doc, rated.score[doc]); });
  return to;
}
