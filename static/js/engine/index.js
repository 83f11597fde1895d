// Functions that read an opened index. They never change it.

// A field says what a text is in a service, protocol or note: its title, a name, an
// alias, a description, the value or the name of an additional column, or a heading. A search
// does not find texts with NONE.
const NONE = -1, TITLE = 0, NAME = 1, ALIAS = 2, ABOUT = 3, EXTRA = 4, LABEL = 5, HEADING = 6;

// items calls found(item) for each item in the linked list of a key, the last item first.
// chains contains the lists of all keys in three arrays: last[key] is the position of the
// last item of a list, item[i] is the item at position i, and before[i] is the position
// of the item before it. Position 0 is the end of a list.
function items(chains, key, found) {
  for (let i = chains.last[key]; i > 0; i = chains.before[i]) found(chains.item[i]);
}

// SPELLINGS is the number of keys that spelling can return.
const SPELLINGS = 4096;

// spelling returns the key of a list of words in wordList: words with the same length and the
// same first (or last) letter have the same key. Other words can have this key, too.
function spelling(length, letter) { return length % 64 * 64 + letter % 64; }

// uses calls found(doc, field) for each document that contains the text with the number
// id. A document is a service, a protocol or a note. The index stores doc and field as
// one number: doc * 8 + field.
function uses(index, id, found) {
  items(index.uses, id, (use) => found(use >> 3, use & 7));
}

// lines calls found(line, at) for each place in sheet.text where the string what occurs.
// at is the offset of this place in the text, and line is the number of its line. See
// sheet in open.js.
function lines(sheet, what, found) {
  let line = 1;
  for (let at = sheet.text.indexOf(what); at >= 0; at = sheet.text.indexOf(what, at + 1)) {
    while (sheet.ends[line] <= at) line++;
    found(line, at);
  }
}

// lowest returns the first row with the port number or a higher port. The rows are sorted
// by port.
function lowest(index, number) {
  let low = 0, high = index.port.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.port[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

// between calls found(row) for each service whose port or range contains at least one of
// the numbers from first to last. index.wide contains the rows of services on ranges.
function between(index, first, last, found) {
  index.wide.forEach((row) => { if (index.port[row] < first && index.end[row] >= first) found(row); });
  for (let row = lowest(index, first); index.port[row] <= last; row++) found(row);
}

// inUse reports whether the service of a row is in use. In the list of states, all states
// before "retired" mean that a service is in use.
function inUse(index, row) { return index.state[row] < index.states.indexOf("retired"); }

function isReserved(index, row) { return index.states[index.state[row]] === "reserved"; }

// bandAt returns the row of the band that contains a number.
function bandAt(index, number) {
  const first = index.bands.first;
  let band = first.length - 1;
  while (first[band] > number) band--;
  return band;
}
