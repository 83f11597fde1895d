// Scores documents by their names: names that are equal to the query, or begin with it.

// The next constants are points for a name of a document. withNames adds them to the score.
// WHOLE is for a name that is equal to the query. It is more than all other points for words.
const WHOLE = 1040;
// FIRST_WORDS is for a name of a service that notes list, if the name begins with the words of the
// query: "ssh proxy" for "ssh". It is a little less than WHOLE.
const FIRST_WORDS = 1005;
// BEGINNING is for all other names that begin with the query. It is less than the score of one word (WORD).
const BEGINNING = 30;
// NEARLY is for a name that is similar to the query, such as "telnet" for "telent". It is more than the
// score of one word with a typo (TYPO).
const NEARLY = 40;
// SWAPPED is added to NEARLY if the name has the same letters in a different order: for "plxe", "plex" comes
// before "pxe", because the user typed all letters. It is more than the difference between the fields of names
// (LESS in scores.js) or the points for a system port (SYSTEM_PART in ranks.js).
const SWAPPED = 4;
// A query of more than MOST_OF_A_NAME words is not compared with whole names to find typos.
const MOST_OF_A_NAME = 3;
// A service that notes list has at least the weight NOTED_WEIGHT. The Go method Registry.Weight calculates it.
const NOTED_WEIGHT = 2;

// isNoted reports whether a document is a service that notes list.
function isNoted(index, doc) { return doc < index.rows && index.weight[doc] >= NOTED_WEIGHT; }

// isName reports whether a name or description in the index consists of exactly the words in typed. The
// texts in squeezed have no spaces, and each of them is one line. A heading or value does not count: the number
// in a query "server 8080" is a port, even if there is such a heading.
function isName(index, typed) {
  let named = false;
  lines(index.squeezed, "\n" + typed.join("") + "\n", (id) => {
    uses(index, id, (doc, field) => { if (field <= ABOUT) named = true; });
  });
  return named;
}

// addNamed scores the documents that have a name equal to the query. id is the number of
// this name. If such a document is a note, the services that this note lists get a lower
// score. For a service, its title, its names and its aliases give the same score: if
// several services have the same name, their weights decide later (see weigh). A heading or a value of an
// additional column that is equal to the query comes after names, and before parts of names.
function addNamed(index, id, rated, names) {
  eachUse(index, id, (doc, less, field) => {
    if (field === HEADING || field === EXTRA) raise(names, doc, WHOLE - OF_NOTE - less);
    if (field >= ABOUT) return;
    rated.whole.add(doc);
    raise(names, doc, WHOLE - (doc >= index.rows ? less : less < OF_PROTOCOL ? 0 : OF_PROTOCOL));
  });
  eachListed(index, id, (row, less) => raise(names, row, WHOLE - less));
}

// addBegun scores the documents that have a name that begins with the query. id is the
// number of this name. Documents with the score 0 in rated are skipped, because they do
// not match the words. addBegun returns true if it has scored a document.
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

// addNearly scores the documents that have a name similar to the query: with one typo, or
// with two typos in a long name (see typos).
function addNearly(index, name, rated, names) {
  typos(index.nameList, name, (id, swapped) => {
    const points = NEARLY + (swapped ? SWAPPED : 0);
    rated.guess = true;
    eachUse(index, id, (doc, less, field) => { if (field < ABOUT) raise(names, doc, points - less); });
  });
}

// withNames adds points for names to the scores in rated, and returns rated. The words of
// the query are in typed. A document gets points if one of its names is equal to the
// query or begins with it. If no document matches without a typo, names with a typo also
// give points.
function withNames(memory, typed, rated) {
  const index = memory.index, name = typed.join(""), names = tally(memory), text = index.squeezed.text;
  let known = false;
  lines(index.squeezed, "\n" + name, (id, at) => {
    if (text[at + 1 + name.length] === "\n") addNamed(index, id, rated, names);
    else if (addBegun(index, id, typed, rated, names)) known = true;
  });
  // If a name matches without a typo, the result is not a guess.
  if (names.docs.length > 0 && !known) rated.guess = false;
  const found = names.docs.length > 0 || rated.docs.length > 0 && !rated.guess;
  if (!found && typed.length <= MOST_OF_A_NAME) addNearly(index, name, rated, names);
  // If the query is a whole name, the score is WORD plus the points for the name: other
  // texts of the document do not matter. In other cases, it is the score of the words
  // plus the points for the name.
  names.docs.forEach((doc) => {
    raise(rated, doc, (rated.whole.has(doc) ? WORD : rated.score[doc]) + names.score[doc]);
  });
  return rated;
}

// byWords scores documents that match every word. byMost scores documents that match the
// largest number of words, and at least half of them. byName only scores documents that
// have a name equal to the query.
function byWords(memory, typed) { return withNames(memory, typed, rateAll(memory, typed)); }
function byMost(memory, typed) { return withNames(memory, typed, rateMost(memory, typed)); }
function byName(memory, typed) { return withNames(memory, typed, tally(memory)); }

