// Scores documents for words.

const WORD = 60; // a whole word: the unit for the other scores
const BEGINS = 50; // the beginning of a word: the user may mean a different word
const NEARER = 4; // up to this much more if the typed part is most of the word
const INSIDE = 32; // the middle of a word: users seldom mean this
const TYPO = 31; // a word with a typo: after all words without one
const STAND_IN = 12; // less for a synonym of the typed word
const WELL = 28; // if not all words match, about half of them must match as whole words
const MIN_INSIDE = 3; // shorter words are inside most texts
// Less by the field of the text. A title is most important, other names nearly as much.
// Descriptions and additional columns also name other things.
const LESS = [0, 1, 2, 20, 24];
const OF_PROTOCOL = 8; // less for other names of a protocol than its label: more than all weights together
const OF_NOTE = 700; // less for services that a note of that name lists: after services with the name itself
// Groups of synonyms.
const SAME = [
  ["tls", "ssl", "secure", "secured", "encrypted"], ["mail", "email"], ["database", "db"], ["k8s", "kubernetes"]
];

// eachUse calls found(doc, less, field) for every document that uses a text. less is
// subtracted from the score there. Services also have the names of their protocols.
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

// eachListed calls found(row, less, field) for the services that notes with this text list.
function eachListed(index, id, found) {
  const first = index.rows + index.protocols.leads.length;
  uses(index, id, (doc, field) => {
    if (doc >= first) items(index.notes.rows, doc - first, (row) => found(row, OF_NOTE, field));
  });
}

function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

// rateWord scores the documents that have a word, a longer word that begins with it, or a
// word that contains it. The handicap is subtracted from each score. alone says whether
// the word is the whole query. rateWord reports whether a document has a word that begins
// with it.
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
    // If the query is one letter, it must be a whole word or the beginning of a text.
    if (!alone || word.length > 1 || !isLetter(text, at + 2)) begin(id, at + 1);
  });
  return begins;
}

// rateTypos scores the documents that have a word which differs by a typo.
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

// scoresOf returns the scores of documents for a word and its synonyms. It takes them
// from the memory if they are there.
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

// rateMost scores the documents that match the most words. They must match at least half
// of the words, and match them well.
function rateMost(memory, typed) {
  return rateWords(memory, typed, MIN_INSIDE, (counts) => {
    return counts.docs.reduce((most, doc) => Math.max(most, counts.score[doc]), typed.length / 2);
  }, WELL);
}

// rateWords scores the documents that match at least wanted(counts) words and have at
// least the score worth. It ignores words that are shorter than length.
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
  const rated = filtered(memory, sums, (doc) => counts.score[doc] >= least && sums.score[doc] >= worth);
  rated.guess = typed.some((word) => scoresOf(memory, word, alone).guess);
  return rated;
}

