// The search engine. bundle.Engine joins its files in this order, in one function. A file
// uses only names that an earlier file declares:
//
//   words    splits text into words
//   lexicon  the words in queries for numbers
//   cells    reads queries that consist only of numbers
//   numbers  finds the numbers in a query
//   queries  parses a query: numbers, transports, a class of ports, words
//   index    reads an opened index
//   columns  reads the columns and the names of the index that the build wrote
//   open     unpacks the index that the build wrote
//   pages    returns the addresses of the pages of results
//   typos    finds words that differ by typos
//   tallies  stores the scores of documents during a search
//   scores   scores documents for single words
//   names    scores documents for names
//   ranks    scores documents for a query
//   sections finds the headings in notes under which the words of a query are
//   answers  selects the best documents
//   api      exports the functions that pages, widgets and programs call
//
// The engine never accesses the HTML page. In a browser, the scripts of a page call the
// engine. On the command line and in tests, Go runs it with goja. Browsers and goja support
// ES2018, but they differ in Unicode classes (\p{…}), so the engine does not use these.
// Calls share no state, except the memory that a caller passes to search.

// BETWEEN matches the characters that separate words: control characters, punctuation and
// symbols. generator/search has the same ranges; a test compares them.
const BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;

// fold normalizes text for comparison: lower case, no accents. fold("Crème") returns
// "creme".
function fold(s) {
  s = s.toLowerCase();
  if (!/[\u0080-\uffff]/.test(s)) return s;
  s = s.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  return s.replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
}

// words splits a text into folded words: words("Crème Brûlée") returns ["creme",
// "brulee"].
function words(s) { return fold(s).split(BETWEEN).filter(Boolean); }

// foldLines folds a text of several lines. In each line, one space separates the words:
// foldLines("A-B\nC") returns "a b\nc".
function foldLines(s) {
  const within = new RegExp(BETWEEN.source.replace("\\u0000-\\u002f", "\\u0000-\\u0009\\u000b-\\u002f"), "g");
  return fold(s).replace(within, " ").replace(/ *\n */g, "\n");
}
