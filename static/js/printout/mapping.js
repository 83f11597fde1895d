// mappings returns the mappings in a word, such as 8080->80: the host port or range, its
// offset, and the offset of the container port.
function mappings(text) {
  const arrows = /->|=>|\u2192|\u279c|\u21d2/g, found = [];
  let begin = 0;
  for (let m = arrows.exec(text); m; m = arrows.exec(text)) {
    const outerAt = numeralsAtEnd(text, begin, m.index), innerAt = m.index + m[0].length;
    const inner = numeralsAtStart(text, innerAt);
    if (outerAt < m.index && inner > innerAt) {
      found.push({ outer: text.slice(outerAt, m.index), outerAt, innerAt });
      begin = inner;
    }
    begin = Math.max(begin, innerAt);
  }
  return found;
}

function isDigit(c) { return c >= "0" && c <= "9"; }

// numeralsAtEnd returns the offset of the number or range that ends at an offset. It does not
// look at the text before begin.
function numeralsAtEnd(text, begin, end) {
  const back = (from) => {
    while (from > begin && isDigit(text[from - 1])) from--;
    return from;
  };
  const n = back(end);
  if (n === end || n === begin || text[n - 1] !== "-") return n;
  const more = back(n - 1);
  return more < n - 1 ? more : n;
}

// numeralsAtStart returns the offset after the number or range that begins at an offset.
function numeralsAtStart(text, start) {
  const on = (from) => {
    while (from < text.length && isDigit(text[from])) from++;
    return from;
  };
  const n = on(start);
  if (n === start || text[n] !== "-") return n;
  const more = on(n + 1);
  return more > n + 1 ? more : n;
}
