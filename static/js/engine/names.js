// Scores documents by their names: names that are equal to the query, or begin with it.

const WHOLE = 1040; // the words are a whole name: higher than every other score for words
const FIRST_WORDS = 1005; // a name in notes begins with the words: just below WHOLE
const BEGINNING = 30; // another name begins with the words: not more than a good match of single words
const NEARLY = 40; // a name differs by a typo: more than a single word with a typo
const MOST_OF_A_NAME = 3; // with more words than this, whole names are not searched for typos, only single words
const NOTED_WEIGHT = 2; // a service that notes list has at least this weight (Registry.Weight in Go)

// isNoted reports whether a document is a service that notes list.
function isNoted(index, doc) { return doc < index.rows && index.weight[doc] >= NOTED_WEIGHT; }

// isName reports whether a text in the index, such as a name, consists of exactly these
// words.
function isName(index, typed) { return index.squeezed.text.indexOf("\n" + typed.join("") + "\n") >= 0; }

// addNamed scores the documents that have a text as their whole name, and the services
// that a note with this name lists. For a service, it does not matter whether the text is
// its title, name or alias: if several services have the name, their weights decide later
// (see weigh).
function addNamed(index, id, rated, names) {
  eachUse(index, id, (doc, less, field) => {
    if (field >= ABOUT) return;
    rated.whole.add(doc);
    raise(names, doc, WHOLE - (doc >= index.rows ? less : less < OF_PROTOCOL ? 0 : OF_PROTOCOL));
  });
  eachListed(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, WHOLE - less); });
}

// addBegun scores the documents with a name that begins with the words. It returns true
// if there is such a document.
function addBegun(index, id, typed, rated, names) {
  const first = beginsWith(words(index.texts[id]), typed);
  let any = false;
  eachUse(index, id, (doc, less, field) => {
    if (field >= ABOUT || rated.score[doc] === 0) return;
    any = true;
    raise(names, doc, first && isNoted(index, doc) ? FIRST_WORDS - less : BEGINNING);
  });
  return any;
}

function beginsWith(words, first) { return first.every((word, i) => words[i] === word); }

// addNearly scores the documents with a name that differs from the query by a typo.
function addNearly(index, name, rated, names) {
  typos(index.nameList, name, (id) => {
    rated.guess = true;
    eachUse(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, NEARLY - less); });
  });
}

// withNames raises the score of a document if one of its names is equal to the words or
// begins with them. If there is no exact match, it also scores names that differ by a
// typo. It changes and returns the tally rated.
function withNames(memory, typed, rated) {
  const index = memory.index, name = typed.join(""), names = tally(memory), text = index.squeezed.text;
  let known = false;
  lines(index.squeezed, "\n" + name, (id, at) => {
    if (text[at + 1 + name.length] === "\n") addNamed(index, id, rated, names);
    else if (addBegun(index, id, typed, rated, names)) known = true;
  });
  if (names.docs.length > 0 && !known) rated.guess = false; // an exact name is not a guess
  const found = names.docs.length > 0 || rated.docs.length > 0 && !rated.guess;
  if (!found && typed.length <= MOST_OF_A_NAME) addNearly(index, name, rated, names);
  // If the words are a whole name, the score is WORD plus the score of the name. Other
  // texts of the document do not change it. For other names, the score of the words is
  // added.
  names.docs.forEach((doc) => {
    raise(rated, doc, (rated.whole.has(doc) ? WORD : rated.score[doc]) + names.score[doc]);
  });
  return rated;
}

// byWords scores documents that match every word. byMost scores documents that match most
// of the words. byName scores only documents that have the words as their whole name.
function byWords(memory, typed) { return withNames(memory, typed, rateAll(memory, typed)); }
function byMost(memory, typed) { return withNames(memory, typed, rateMost(memory, typed)); }
function byName(memory, typed) { return withNames(memory, typed, tally(memory)); }

