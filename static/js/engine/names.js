// Scores documents for words as a whole name.

const WHOLE = 1040; // a whole name: higher than all other scores for words
const FIRST_WORDS = 1005; // the first words of a name in notes: directly after whole names
const BEGINNING = 30; // the beginning of any other name: not more than words that match well
const NEARLY = 40; // a name with a typo: more than words with a typo
const MOST_OF_A_NAME = 3; // in longer names, typos are only searched word by word
const NOTED_WEIGHT = 2; // services in notes have at least this weight (Registry.Weight)

// isNoted reports whether a document is a service that notes list.
function isNoted(index, doc) { return doc < index.rows && index.weight[doc] >= NOTED_WEIGHT; }

// isName reports whether the words together are a whole name.
function isName(index, typed) { return index.squeezed.text.indexOf("\n" + typed.join("") + "\n") >= 0; }

// addNamed adds the documents that have a text as their whole name, and the services that
// notes of that name list. Services with that name rank equally here: their weights
// decide later.
function addNamed(index, id, rated, names) {
  eachUse(index, id, (doc, less, field) => {
    if (field >= ABOUT) return;
    rated.whole.add(doc);
    raise(names, doc, WHOLE - (doc >= index.rows ? less : less < OF_PROTOCOL ? 0 : OF_PROTOCOL));
  });
  eachListed(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, WHOLE - less); });
}

// addBegun adds the documents with a name that begins with the words. It reports whether
// there are any.
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

// addNearly adds the documents with a name that differs from the words by a typo.
function addNearly(index, name, rated, names) {
  typos(index.nameList, name, (id) => {
    rated.guess = true;
    eachUse(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, NEARLY - less); });
  });
}

// withNames adds scores to a tally: for the words as a whole name and as the beginning of a
// name. If nothing has the words, it adds scores for names with a typo.
function withNames(memory, typed, rated) {
  const index = memory.index, name = typed.join(""), names = tally(memory), text = index.squeezed.text;
  let known = false;
  lines(index.squeezed, "\n" + name, (id, at) => {
    if (text[at + 1 + name.length] === "\n") addNamed(index, id, rated, names);
    else if (addBegun(index, id, typed, rated, names)) known = true;
  });
  if (names.docs.length > 0 && !known) rated.guess = false; // it is an exact name
  const found = names.docs.length > 0 || rated.docs.length > 0 && !rated.guess;
  if (!found && typed.length <= MOST_OF_A_NAME) addNearly(index, name, rated, names);
  // Exact-name matches all score the same.
  names.docs.forEach((doc) => {
    raise(rated, doc, (rated.whole.has(doc) ? WORD : rated.score[doc]) + names.score[doc]);
  });
  return rated;
}

// byWords scores documents that match every word, byMost those that match most words, and
// byName only those that have the words as a whole name.
function byWords(memory, typed) { return withNames(memory, typed, rateAll(memory, typed)); }
function byMost(memory, typed) { return withNames(memory, typed, rateMost(memory, typed)); }
function byName(memory, typed) { return withNames(memory, typed, tally(memory)); }

