// Finds words that differ by one or two typos.

// MIN_TYPO is the minimum length of a word: a shorter word is similar to too many words.
const MIN_TYPO = 4;
// MIN_TWO_TYPOS is the minimum length for two typos: in a shorter word, they change more than a quarter of it.
const MIN_TWO_TYPOS = 8;
// If there are two typos, they must be within MOST_APART letters. So the slow function distance is seldom called.
const MOST_APART = 6;

// sorted returns the letters of a word in alphabetical order.
function sorted(word) { return word.split("").sort().join(""); }

// typos calls found(i, swapped) for each word i of a list (see wordList) that differs from the
// word by one typo. If the word has MIN_TWO_TYPOS letters or more, two typos are allowed. The
// two words must have the same first letter or the same last letter. swapped is true if only
// the order of the letters differs.
function typos(list, word, found) {
  if (word.length < MIN_TYPO) return;
  const most = word.length < MIN_TWO_TYPOS ? 1 : 2;
  const first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1), letters = sorted(word);
  function compare(i) {
    const other = list.words[i];
    if (Math.abs(other.length - word.length) > most || !mistyped(other, word, most)) return;
    found(i, sorted(other) === letters);
  }
  for (let length = word.length - most; length <= word.length + most; length++) {
    items(list.first, spelling(length, first), (i) => { if (list.words[i].charCodeAt(0) === first) compare(i); });
    items(list.last, spelling(length, last), (i) => {
      const other = list.words[i];
      if (other.charCodeAt(0) !== first && other.charCodeAt(other.length - 1) === last) compare(i);
    });
  }
}

// mistyped reports whether two words differ by at most one typo, or by at most two typos
// if most is 2. A typo is a missing, additional or wrong letter, or two neighbouring
// letters in the wrong order. If there are two typos, the first letters of the words must
// be the same. The caller has already compared the lengths: they differ by at most one
// letter, or two letters if most is 2.
function mistyped(a, b, most) {
  let head = 0, m = a.length, n = b.length;
  while (head < m && head < n && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (m > head && n > head && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) { m--; n--; }
  const longest = Math.max(m, n) - head;
  if (longest <= 1) return true;
  if (m - head === 2 && n - head === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]) return true;
  return most > 1 && head > 0 && longest <= MOST_APART && distance(a.slice(head, m), b.slice(head, n)) <= most;
}

// distance returns the number of typos between two words. Two neighbouring letters in the
// wrong order are one typo: distance("abc", "acb") returns 1.
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
