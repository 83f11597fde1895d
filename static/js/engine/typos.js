// How near two words are.
(function () {
  "use strict";

  // mistyped reports whether at most so many letters were left out, put in,
  // replaced or swapped with the next. More than one leaves the first letter.
  function mistyped(a, b, most) {
    var head = 0, m = a.length, n = b.length;
    while (head < m && head < n && a.charCodeAt(head) === b.charCodeAt(head)) head++;
    while (m > head && n > head && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) { m--; n--; }
    m -= head;
    n -= head;
    if (Math.max(m, n) <= 1 || m === 2 && n === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]) return true;
    return most > 1 && head > 0 && Math.max(m, n) <= 6 && distance(a.substr(head, m), b.substr(head, n)) <= most;
  }

  function distance(a, b) {
    var two, one = [], row = [], i, j;
    for (j = 0; j <= b.length; j++) row.push(j);
    for (i = 1; i <= a.length; i++) {
      two = one;
      one = row;
      row = [i];
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  portolan.parts.mistyped = mistyped;
})();
