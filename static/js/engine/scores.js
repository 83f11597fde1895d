// Scores documents for words.

const WORD = 60; // the typed word is a whole word of the text: the unit for the other scores
const BEGINS = 50; // a word begins with the typed word: the user may mean a different word
const NEARER = 4; // up to this much is added to BEGINS: more if the typed word is a larger part of the word
const INSIDE = 32; // the typed word is in the middle of a word: users seldom mean this
const TYPO = 31; // the typed word has a typo: less than every match without a typo
const STAND_IN = 12; // subtracted if a synonym of the typed word matches
const WELL = 28; // minimum score if not all words match: about half of the words match as whole words
const MIN_INSIDE = 3; // minimum length; in most texts, shorter words are in the middle of other words
// LESS[field] is subtracted from the score of a match in this field. A match in a title
// is best, and a match in another name is nearly as good. A description or an additional
// column may also be about another service.
const LESS = [0, 1, 2, 20, 24];
const OF_PROTOCOL = 8; // subtracted if only a name of the protocol matches, not its label: more than all weights
const OF_NOTE = 700; // subtracted if only the name of a note that lists the service matches
// SAME are groups of synonyms.
const SAME = [
  ["tls", "ssl", "secure", "secured", "encrypted"], ["mail", "email"], ["database", "db"], ["k8s", "kubernetes"]
];

// eachUse calls found(doc, less, field) for every document that uses a text. The caller
// subtracts less from the score. If a protocol uses the text, eachUse also calls found
// for the services of this protocol.
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

// eachListed finds the notes that use a text. It calls found(row, less, field) for each
// service that such a note lists.
function eachListed(index, id, found) {
  const first = index.rows + index.protocols.leads.length;
  uses(index, id, (doc, field) => {
    if (doc >= first) items(index.notes.rows, doc - first, (row) => found(row, OF_NOTE, field));
  });
}

function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

// rateWord scores the documents that contain a word, a longer word that begins with it,
// or a word with it in the middle. It subtracts handicap from each score. alone is true
// if the word is the whole query. rateWord returns true if a document has a word that
// begins with the typed word.
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
    // A query of one letter matches only a whole word or the start of a text.
    if (!alone || word.length > 1 || !isLetter(text, at + 2)) begin(id, at + 1);
  });
  return begins;
}

// rateTypos scores the documents with a word that differs from the typed word by a typo.
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

// scoresOf returns a tally with the scores for a word and its synonyms. It uses the tally
// in the memory if there is one.
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

// rateMost scores the documents that match the largest number of words. They must match
// at least half of the words and have at least the score WELL.
function rateMost(memory, typed) {
  return rateWords(memory, typed, MIN_INSIDE, (counts) => {
    return counts.docs.reduce((most, doc) => Math.max(most, counts.score[doc]), typed.length / 2);
  }, WELL);
}

// rateWords scores the documents that match at least wanted(counts) words and have a
// score of worth or more. counts is a tally with the number of matching words for each
// document. rateWords ignores words that are shorter than length.
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

