// Reads an opened index. Nothing changes the index.

// The fields: the roles of a text in a service, protocol or note.
const TITLE = 0, NAME = 1, ALIAS = 2, ABOUT = 3, EXTRA = 4;

// items calls found with each number in the list of a key. Chains are linked lists in three
// arrays: last[key] is the index of the last entry in item, before[i] the index of the entry
// before entry i. Index 0 is the end of a list.
function items(chains, key, found) {
  for (let i = chains.last[key]; i > 0; i = chains.before[i]) found(chains.item[i]);
}

// uses calls found(doc, field) for each document that uses a text.
function uses(index, id, found) {
  items(index.uses, id, (use) => found(use >> 3, use & 7));
}

// lines calls found(line, at) for each place of what in a sheet: the number of its line
// and the offset.
function lines(sheet, what, found) {
  let line = 1;
  for (let at = sheet.text.indexOf(what); at >= 0; at = sheet.text.indexOf(what, at + 1)) {
    while (sheet.ends[line] <= at) line++;
    found(line, at);
  }
}

// lowest returns the first row with this number, or with the next higher number that has
// a row.
function lowest(index, number) {
  let low = 0, high = index.port.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.port[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

// between calls found with each row that has a number from first to last.
function between(index, first, last, found) {
  index.wide.forEach((row) => { if (index.port[row] < first && index.end[row] >= first) found(row); });
  for (let row = lowest(index, first); index.port[row] <= last; row++) found(row);
}

// inUse reports whether the service of a row is in use: its state comes before "retired"
// in the list of states.
function inUse(index, row) { return index.state[row] < index.states.indexOf("retired"); }

function isReserved(index, row) { return index.states[index.state[row]] === "reserved"; }

// bandAt returns the row of the band that contains a number.
function bandAt(index, number) {
  const first = index.bands.first;
  let band = first.length - 1;
  while (first[band] > number) band--;
  return band;
}
