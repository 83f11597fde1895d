// Words that differ by a slip.

const MIN_TYPO = 4; // of three letters one slip makes too many other words
const MIN_TWO_TYPOS = 8; // with two slips a quarter of a word may differ
const MOST_APART = 6; // two slips lie near each other, so that few words are measured

// typos calls back with the place of every key that may be meant by a word.
// One slip leaves the first letter or the last.
function typos(keys, word, found) {
  if (word.length < MIN_TYPO) return;
  const most = word.length < MIN_TWO_TYPOS ? 1 : 2;
  const first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i], length = key.length;
    if (key.charCodeAt(0) !== first && key.charCodeAt(length - 1) !== last) continue;
    if (Math.abs(length - word.length) <= most && mistyped(key, word, most)) found(i);
  }
}

// mistyped reports whether at most so many letters were left out, put in,
// replaced or swapped with the next. More than one leaves the first letter.
function mistyped(a, b, most) {
  let head = 0, m = a.length, n = b.length;
  while (head < m && head < n && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (m > head && n > head && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) { m--; n--; }
  const longest = Math.max(m, n) - head;
  if (longest <= 1) return true;
  if (m - head === 2 && n - head === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]) return true;
  return most > 1 && head > 0 && longest <= MOST_APART && distance(a.slice(head, m), b.slice(head, n)) <= most;
}

// distance counts the slips between two words, a swap of neighbours as one.
function distance(a, b) {
  let two, one = [], row = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    two = one;
    one = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
    }
  }
  return row[b.length];
}
