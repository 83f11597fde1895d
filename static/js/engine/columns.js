// Reads the columns and the names of the index that the build wrote.

// column returns the numbers in a text (the type column in Go). A character below SHORT is a whole
// number. Any other character is a number together with the characters after it.
const SHORT = 64, LONG = 27;

function column(text) {
  const list = [];
  let at = 0;
  function next() {
    const code = text.charCodeAt(at++), digit = code - (code > 92 ? 36 : 35);
    return digit < SHORT ? digit : digit + LONG * next();
  }
  while (at < text.length) list.push(next());
  return list;
}

// lists returns the lists of numbers in a text (the type lists in Go).
function lists(text) {
  const flat = column(text), all = [];
  for (let at = 0; at < flat.length;) {
    const from = at + 1;
    at = from + flat[at];
    all.push(flat.slice(from, at));
  }
  return all;
}

// A name can begin with a mark. Then its beginning is made from the words of the name before it:
// "_-x" is "realsecure-x" after "Real Secure". See shorten in Go.
const STARTS = {
  "=": (words) => words.join("-"), "_": (words) => words.join(""),
  "%": (words) => words.map((word) => Array.from(word)[0]).join(""),
  "@": (words) => words.slice(0, 2).join("-"), "$": (words) => words.slice(0, 2).join(""),
  "^": (words) => words[0],
  "~": () => ""
};

function textLines(text) { return text ? text.split("\n") : []; }

// lengthened returns the whole names of a text with a shortened name on each line.
function lengthened(text) {
  let before = "";
  return textLines(text).map((name) => {
    const start = STARTS[name[0]];
    return before = start ? start(words(before)) + name.slice(1) : name;
  });
}
