// How well documents answer words.

const WORD = 60; // a whole word: what follows is measured by it
const BEGINS = 50; // the beginning of a word may be that of another one
const NEARER = 4; // more for a beginning, the more of the word it is
const INSIDE = 32; // the middle of a word is seldom meant
const TYPO = 31; // what is nearly spelt so comes after all that is spelt so
const STAND_IN = 12; // less for a word that stands for the one that was typed
const WELL = 28; // where not all words match, about one whole word in two must
const MIN_INSIDE = 3; // two letters are inside of most texts
// Less by what the text is, in the order of the fields: a title says most; other
// names hardly less; descriptions and further columns name other things, too.
const LESS = [0, 1, 2, 20, 24];
const OF_PROTOCOL = 8; // less for names of a protocol but its label: among whole names, more than all weights
const OF_NOTE = 700; // less for what a note of that name lists: it comes after what has the name itself
// Words of which either may stand for the other.
const SAME = [
  ["tls", "ssl", "secure", "secured", "encrypted"], ["mail", "email"], ["database", "db"], ["k8s", "kubernetes"]
];

// eachUse calls back with every document that uses a text, how much less the text
// counts there, and what it is. Services have the names of their protocols, too.
function eachUse(index, id, found) {
  const protocols = index.protocols.leads.length;
  uses(index, id, (doc, field) => {
    const protocol = doc - index.rows, less = LESS[field];
    found(doc, less, field);
    if (protocol < 0 || protocol >= protocols) return;
    const of = less + (field === TITLE ? 0 : OF_PROTOCOL);
    items(index.protocols.rows, protocol, (row) => found(row, of, field));
  });
}

// eachListed calls back with the services that the notes of a name list.
function eachListed(index, id, found) {
  const first = index.rows + index.protocols.leads.length;
  uses(index, id, (doc, field) => {
    if (doc >= first) items(index.notes.rows, doc - first, (row) => found(row, OF_NOTE, field));
  });
}

function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

// rateWord scores the documents that have a word, its beginning, or part of it, all
// less by a handicap. It reports whether one begins with it.
function rateWord(index, word, handicap, alone, scores) {
  const text = index.folded.text;
  let begins = false;
  function score(id, points) {
    eachUse(index, id, (doc, less) => raise(scores, doc, points - less - handicap));
  }
  function begin(id, at) {
    let end = at + word.length;
    while (isLetter(text, end)) end++;
    begins = true;
    score(id, end === at + word.length ? WORD : BEGINS + NEARER * word.length / (end - at));
  }
  if (word.length >= MIN_INSIDE) {
    lines(index.folded, word, (id, at) => {
      if (isLetter(text, at - 1)) score(id, INSIDE);
      else begin(id, at);
    });
    return begins;
  }
  lines(index.folded, "\n" + word, (id, at) => begin(id, at + 1));
  lines(index.folded, " " + word, (id, at) => {
    // A letter alone must begin a text or be a word.
    if (!alone || word.length > 1 || !isLetter(text, at + 2)) begin(id, at + 1);
  });
  return begins;
}

// rateTypos scores the documents that have a word which is nearly spelt so.
function rateTypos(index, word, scores) {
  const text = index.folded.text;
  typos(index.vocabulary, word, (key) => {
    const meant = index.vocabulary[key];
    lines(index.folded, meant, (id, at) => {
      if (isLetter(text, at - 1) || isLetter(text, at + meant.length)) return;
      scores.guess = true;
      eachUse(index, id, (doc, less) => raise(scores, doc, TYPO - less));
    });
  });
}

// scoresOf scores documents for a word and those that may stand for it, or finds
// the scores in the memory.
function scoresOf(memory, word, alone) {
  const index = memory.index, key = (alone ? "\n" : " ") + word;
  let scores = memory.found.get(key) || memory.known.get(key);
  if (!scores) {
    scores = tally(memory);
    if (!rateWord(index, word, 0, alone, scores) && word.length >= MIN_INSIDE) rateTypos(index, word, scores);
    SAME.filter((same) => same.indexOf(word) >= 0).forEach((same) => same.forEach((other) => {
      if (other !== word) rateWord(index, other, STAND_IN, false, scores);
    }));
  }
  memory.found.set(key, scores);
  return scores;
}

// rateAll scores the documents that match every word.
function rateAll(memory, typed) {
  return rateWords(memory, typed, 0, () => typed.length, 0);
}

// rateMost scores those that match the most words, half of them at least, and well.
function rateMost(memory, typed) {
  return rateWords(memory, typed, MIN_INSIDE, (counts) => {
    return counts.docs.reduce((most, doc) => Math.max(most, counts.score[doc]), typed.length / 2);
  }, WELL);
}

// rateWords scores the documents that match as many words of a length as are
// wanted, and are worth so much.
function rateWords(memory, typed, length, wanted, worth) {
  const sums = tally(memory), counts = tally(memory), alone = typed.length === 1;
  typed.filter((word) => word.length >= length).forEach((word) => {
    const scores = scoresOf(memory, word, alone);
    scores.docs.forEach((doc) => {
      raise(sums, doc, sums.score[doc] + scores.score[doc] / typed.length);
      raise(counts, doc, counts.score[doc] + 1);
    });
  });
  const least = wanted(counts);
  const rated = kept(memory, sums, (doc) => counts.score[doc] >= least && sums.score[doc] >= worth);
  rated.guess = typed.some((word) => scoresOf(memory, word, alone).guess);
  return rated;
}

