// The opened index, and how it is read. Nothing changes it.

// What a text is to the service, protocol or note that uses it.
const TITLE = 0, NAME = 1, ALIAS = 2, ABOUT = 3, EXTRA = 4;

// items calls back with the numbers in the list of a key. Chains are such lists
// in three arrays: last tells where the list of a key ends, before what stands
// before that, and so on to 0.
function items(chains, key, found) {
  for (let i = chains.last[key]; i > 0; i = chains.before[i]) found(chains.item[i]);
}

// uses calls back with each document that uses a text, and what it is to it.
function uses(index, id, found) {
  items(index.uses, id, (use) => found(use >> 3, use & 7));
}

// lines calls back with the number of each line of a sheet in which something
// stands, and where.
function lines(sheet, what, found) {
  let line = 1;
  for (let at = sheet.text.indexOf(what); at >= 0; at = sheet.text.indexOf(what, at + 1)) {
    while (sheet.ends[line] <= at) line++;
    found(line, at);
  }
}

// lowest returns the first row of a number, or of the next that has any.
function lowest(index, number) {
  let low = 0, high = index.port.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.port[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

// between calls back with the rows that have a number from first to last.
function between(index, first, last, found) {
  index.wide.forEach((row) => { if (index.port[row] < first && index.end[row] >= first) found(row); });
  for (let row = lowest(index, first); index.port[row] <= last; row++) found(row);
}

// inUse reports whether something has the number of a row now: the first states
// are those that do.
function inUse(index, row) { return index.state[row] < index.states.indexOf("retired"); }

function isReserved(index, row) { return index.states[index.state[row]] === "reserved"; }

// bandAt returns the row of the band that holds a number.
function bandAt(index, number) {
  const first = index.bands.first;
  let band = first.length - 1;
  while (first[band] > number) band--;
  return band;
}
