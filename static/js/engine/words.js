// The search engine. bundle.Engine joins its files in this order, in a function of
// their own; each uses those before it, and none after it:
//
//   words    text to the words that are compared
//   numbers  the numbers that a query names
//   queries  what a query asks for: numbers, transports, a class, words
//   index     an opened index, and how it is read
//   open     the index that the build wrote, made an index
//   pages    the pages that rows lead to
//   typos    words that differ by a slip
//   tallies  scores of documents while a search runs
//   scores   how well documents answer words
//   names    how well they answer words as a whole name
//   ranks    how well they answer a query, with what is known of them
//   answers  the best of them, as rows
//   api      what pages, widgets and programs call
//
// No file has access to the page: the page's scripts drive the engine in the
// browser, goja does on the command line and in tests. Both read ES2018, but do not
// agree about Unicode classes, so none is used. No call leaves anything for the
// next, but in the memory that a caller passes to search.

// The word separators. They must be what generator/search calls a gap; a test
// compares the two.
const BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;

// fold normalizes text for comparison: lower case, no accents.
function fold(s) {
  s = s.toLowerCase().normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  return s.replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
}

function words(s) { return fold(s).split(BETWEEN).filter(Boolean); }

// foldLines folds text of several lines: each becomes its words, one blank apart.
function foldLines(s) {
  const within = new RegExp(BETWEEN.source.replace("\\u0000-\\u002f", "\\u0000-\\u0009\\u000b-\\u002f"), "g");
  return fold(s).replace(within, " ").replace(/ *\n */g, "\n");
}
