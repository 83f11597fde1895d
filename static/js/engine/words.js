// The search engine. bundle.Engine joins its files in this order, in one function. Each file
// uses only names from files before it:
//
//   words    splits text into words
//   numbers  reads the numbers in a query
//   queries  reads what a query asks for: numbers, transports, a class, words
//   index    reads an opened index
//   open     opens the packed index that the build wrote
//   pages    returns the pages of results
//   typos    finds words that differ by typos
//   tallies  keeps scores of documents during a search
//   scores   scores documents for words
//   names    scores documents for words as a whole name
//   ranks    scores documents for a query
//   answers  selects the best documents
//   api      exports what pages, widgets and programs call
//
// The engine never uses the page. In a browser, scripts of the page call it; on the
// command line and in tests, goja does. Both support ES2018. They differ in Unicode
// classes (\p{…}), so the engine does not use these. Calls share no state, except the
// memory that a caller passes to search.

// The word separators. generator/search has the same ranges; a test compares them.
const BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;

// fold normalizes text for comparison: lower case, no accents.
function fold(s) {
  s = s.toLowerCase().normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  return s.replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
}

// words splits a text into words: "Crème Brûlée" gives "creme" and "brulee".
function words(s) { return fold(s).split(BETWEEN).filter(Boolean); }

// foldLines folds a text of several lines. Each line becomes its words, separated by a
// space.
function foldLines(s) {
  const within = new RegExp(BETWEEN.source.replace("\\u0000-\\u002f", "\\u0000-\\u0009\\u000b-\\u002f"), "g");
  return fold(s).replace(within, " ").replace(/ *\n */g, "\n");
}
