// How well documents answer words as a whole name.

const WHOLE = 1040; // a whole name: more than all else that words are worth
const FIRST_WORDS = 1005; // the first words of a name that notes document: just after whole names
const BEGINNING = 30; // the beginning of any other name: no more than words that match well
const NEARLY = 40; // nearly a name: more than words of which one is nearly spelt so
const MOST_OF_A_NAME = 3; // of longer names the words are looked for, with their typos
const NOTED_WEIGHT = 2; // weights from here on are of what notes document (Registry.Weight)

function isNoted(index, doc) { return doc < index.rows && index.weight[doc] >= NOTED_WEIGHT; }

// isName reports whether words are a whole name.
function isName(index, typed) { return index.squeezed.text.indexOf("\n" + typed.join("") + "\n") >= 0; }

// addNamed adds the documents that have a text as their whole name, and those that
// notes of that name list. Services that have it rank equally: their weights
// decide.
function addNamed(index, id, rated, names) {
  eachUse(index, id, (doc, less, field) => {
    if (field >= ABOUT) return;
    rated.whole.add(doc);
    raise(names, doc, WHOLE - (doc >= index.rows ? less : less < OF_PROTOCOL ? 0 : OF_PROTOCOL));
  });
  eachListed(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, WHOLE - less); });
}

// addBegun adds the documents that have words in a name which begins with them. It
// reports whether there are any.
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

function addNearly(index, name, rated, names) {
  typos(index.nameList, name, (id) => {
    rated.guess = true;
    eachUse(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, NEARLY - less); });
  });
}

// withNames adds to a tally what the words are worth as a whole name, as the
// beginning of one, and, where nothing has them as they are, as nearly one.
function withNames(memory, typed, rated) {
  const index = memory.index, name = typed.join(""), names = tally(memory), text = index.squeezed.text;
  let known = false;
  lines(index.squeezed, "\n" + name, (id, at) => {
    if (text[at + 1 + name.length] === "\n") addNamed(index, id, rated, names);
    else if (addBegun(index, id, typed, rated, names)) known = true;
  });
  if (names.docs.length > 0 && !known) rated.guess = false; // it is the very name
  const found = names.docs.length > 0 || rated.docs.length > 0 && !rated.guess;
  if (!found && typed.length <= MOST_OF_A_NAME) addNearly(index, name, rated, names);
  // What has the very name ranks equally, whatever else it says.
  names.docs.forEach((doc) => {
    raise(rated, doc, (rated.whole.has(doc) ? WORD : rated.score[doc]) + names.score[doc]);
  });
  return rated;
}

// byWords scores what matches every word, byMost what matches most of them, and
// byName only what has the whole name.
function byWords(memory, typed) { return withNames(memory, typed, rateAll(memory, typed)); }
function byMost(memory, typed) { return withNames(memory, typed, rateMost(memory, typed)); }
function byName(memory, typed) { return withNames(memory, typed, tally(memory)); }

