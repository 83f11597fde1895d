// The search engine, in five files. None has access to the page: the page's
// scripts drive the engine in the browser, goja does on the command line and in
// tests. No Unicode classes are used, since the two do not agree about them.
//
//   words    text to the words that are compared
//   queries  what a query asks for: numbers, transports, a class, words
//   index    the index that the build wrote, unfolded so that it can be searched
//   scores   how well services, protocols and notes answer words
//   answers  the best of them, as rows
//
// The files share what they need of each other through parts.
globalThis.portolan = (function () {
  "use strict";

  // The word separators. They must be what generator/search calls a gap; a test
  // compares the two.
  var BETWEEN = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/;
  // The same without line ends, which separate texts.
  var WITHIN = new RegExp(BETWEEN.source.replace("\\u0000-\\u002f", "\\u0000-\\u0009\\u000b-\\u002f"), "g");

  // fold normalizes text for comparison: lower case, no accents.
  function fold(s) {
    s = s.toLowerCase().normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
    return s.replace(/\u00df/g, "ss").replace(/\u03c2/g, "\u03c3");
  }

  function words(s) { return fold(s).split(BETWEEN).filter(Boolean); }

  return { words: words, parts: { fold: fold, within: WITHIN } };
})();
