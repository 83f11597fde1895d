// Scores documents for words.

// WORD is the score if the typed word is equal to a word of the text. The other scores are smaller or larger
// than WORD, depending on how good the match is.
const WORD = 60;
// BEGINS is the score if a word of the text is longer and begins with the typed word: "posture" for "post".
// It is less than WORD, because the user may mean a different word.
const BEGINS = 50;
// A part of NEARER is added to BEGINS: a half if the typed word has half of the letters of the word.
const NEARER = 4;
// INSIDE is the score if the typed word is inside a word, but not at its start: "sql" in "mysql".
const INSIDE = 32;
// TYPO is the score of a word with a typo. It is less than the score of a match without a typo.
const TYPO = 31;
// STAND_IN is subtracted if a synonym (SAME) of the typed word matches.
const STAND_IN = 12;
// WELL is the minimum score in rateMost. It is a little less than the score if exactly half of the words match,
// which is WORD / 2.
const WELL = 28;
// MIN_INSIDE is the minimum length of a typed word for INSIDE: a shorter word is inside too many words.
const MIN_INSIDE = 3;
// LESS[field] is subtracted from the score of a match in this field: TITLE, NAME, ALIAS,
// ABOUT, EXTRA, LABEL or HEADING. A match in a title is best, and a match in another name is nearly as
// good. A description or an additional column may also be about another service.
const LESS = [0, 1, 2, 20, 24, 24, 4];
// OF_PROTOCOL is subtracted for a service if a text of its protocol matches, but not the label of the protocol.
// It is more than every weight of a service.
const OF_PROTOCOL = 8;
// OF_NOTE is subtracted for a service if only the note that lists it matches.
const OF_NOTE = 700;
// OF_TOPIC is subtracted for a service of a topic that has the query as its whole name. These services come
// before services with a name that begins with the query (FIRST_WORDS in names.js).
const OF_TOPIC = 20;
// MOST_TYPOS is the maximum number of words of a query that may have a typo. The time that a query takes is limited.
const MOST_TYPOS = 8;
// SAME are groups of synonyms.
const SAME = [
  ["tls", "ssl", "secure", "secured", "encrypted"], ["mail", "email"], ["database", "db"], ["k8s", "kubernetes"]
];

// eachUse calls found(doc, less, field) for each document that contains the text with the
// number id. less is the number to subtract from the score. If the document is a
// protocol, eachUse also calls found for the services of this protocol.
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

// isTopic reports whether a document is a topic.
function isTopic(index, doc) {
  const first = index.rows + index.protocols.leads.length;
  return doc >= first && doc < first + index.notes.topics.length;
}

// eachListed finds the topics and notes that have a name with the number id. It calls found(row, less)
// for each service that such a topic or note lists.
function eachListed(index, id, found) {
  const first = index.rows + index.protocols.leads.length;
  uses(index, id, (doc, field) => {
    const less = isTopic(index, doc) ? OF_TOPIC : OF_NOTE;
    if (doc >= first && field < ABOUT) items(index.notes.rows, doc - first, (row) => found(row, less));
  });
}

function isLetter(text, at) { return text[at] !== " " && text[at] !== "\n"; }

// rateWord scores the documents with a text that contains the typed word: as a whole
// word, at the start of a word, or inside a word. It subtracts handicap from each score.
// If alone is true, the query has no other words. rateWord returns true if it found a
// word that is equal to the typed word or begins with it. The name of an additional column is no
// answer to a query without other words: "owner" would find every service with an owner.
function rateWord(index, word, handicap, alone, scores) {
  const text = index.folded.text;
  let begins = false;
  function score(id, points) {
    eachUse(index, id, (doc, less, field) => {
      if (!alone || field !== LABEL) raise(scores, doc, points - less - handicap);
    });
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
function rateTypos(index, word, alone, scores) {
  const text = index.folded.text;
  typos(index.vocabulary, word, (key) => {
    const meant = index.vocabulary.words[key];
    lines(index.folded, meant, (id, at) => {
      if (isLetter(text, at - 1) || isLetter(text, at + meant.length)) return;
      scores.guess = true;
      eachUse(index, id, (doc, less, field) => {
        if (!alone || field !== LABEL) raise(scores, doc, TYPO - less);
      });
    });
  });
}

// scoresOf returns a tally with the scores for the word at a position of the query, and for
// its synonyms. alone is true if the query has no other words. After the first MOST_TYPOS
// words, typos are not found. If the memory still has this tally, it is not made again.
function scoresOf(memory, word, position, alone) {
  const index = memory.index, typing = position < MOST_TYPOS, key = (alone ? "\n" : typing ? " " : "\t") + word;
  let scores = memory.found.get(key) || memory.known.get(key);
  if (!scores) {
    scores = tally(memory);
    const begins = rateWord(index, word, 0, alone, scores);
    if (!begins && typing && word.length >= MIN_INSIDE) rateTypos(index, word, alone, scores);
    SAME.filter((same) => same.indexOf(word) >= 0).forEach((same) => same.forEach((other) => {
      if (other !== word) rateWord(index, other, STAND_IN, alone, scores);
    }));
  }
  memory.found.set(key, scores);
  return scores;
}

// rateAll scores the documents that match every word.
function rateAll(memory, typed) {
  return rateWords(memory, typed, 0, () => typed.length, 0);
}

// rateMost scores the documents that match the largest number of words. A document must
// match at least half of the words and have at least the score WELL.
function rateMost(memory, typed) {
  return rateWords(memory, typed, MIN_INSIDE, (counts) => {
    return counts.docs.reduce((most, doc) => Math.max(most, counts.score[doc]), typed.length / 2);
  }, WELL);
}

// rateWords adds up the scores of the words for each document. The result contains the
// documents that match at least wanted(counts) words, if their score is at least worth.
// In the tally counts, the score of a document is the number of words that it matches.
// Words with fewer letters than length are ignored.
function rateWords(memory, typed, length, wanted, worth) {
  const sums = tally(memory), counts = tally(memory), alone = typed.length === 1;
  typed.forEach((word, position) => {
    if (word.length < length) return;
    const scores = scoresOf(memory, word, position, alone);
    scores.docs.forEach((doc) => {
      raise(sums, doc, sums.score[doc] + scores.score[doc] / typed.length);
      raise(counts, doc, counts.score[doc] + 1);
    });
  });
  const least = wanted(counts);
  const rated = filtered(memory, sums, (doc) => counts.score[doc] >= least && sums.score[doc] >= worth);
  rated.guess = typed.some((word, position) => scoresOf(memory, word, position, alone).guess);
  return rated;
}

