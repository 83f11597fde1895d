// Opens the pack of pages. The type pack in generator/single describes its format.

// The same numbers as in generator/single.
const RECENT = 16, MAX_WORDS = 7;

// openPack returns an object with the function page. page returns the HTML of the page at
// a path, or undefined. openPack reads all codes, but page makes the text only when it is
// called. decode converts bytes to a text.
function openPack(bytes, decode) {
  const read = reader(bytes), pages = read.number(), tokens = read.number(), columns = read.number();
  const markup = decode(read.part()).split("\0"), words = decode(read.part()).split("\0");
  const structure = reader(read.part()), codes = [];
  for (let i = 0; i < columns; i++) codes.push(column(read.part()));
  const opened = openTokens(pages, tokens, markup, structure, codes), at = new Map();
  const text = (from, to) => {
    let all = "";
    for (let i = from; i < to; i++) all += markup[opened.markup[i]] + word(words, opened.words[i]);
    return all;
  };
  for (let page = 0; page < pages; page++) {
    let end = opened.starts[page];
    while (markup[opened.markup[end]].indexOf("\n") < 0) end++;
    const from = opened.starts[page], path = text(from, end) + markup[opened.markup[end]];
    at.set(path.slice(0, path.indexOf("\n")), page);
  }
  const content = (page) => {
    const all = text(opened.starts[page], opened.starts[page + 1]);
    return all.slice(all.indexOf("\n") + 1);
  };
  return {
    has: (path) => at.has(path),
    page: (path) => at.has(path) ? withRows(content(at.get(path)), content) : undefined
  };
}

// withRows returns the content of a page with the rows that it has from earlier pages: see the
// type rows in Go. content returns the content of the page with a number.
function withRows(page, content) {
  const known = new Map();
  return page.replace(/<row id="(\d+)\.(\d+)">/g, (mark, from, row) => {
    if (!known.has(from)) known.set(from, content(+from).match(/<(?:tr|li)[ >][^]*?<\/(?:tr|li)>/g));
    return known.get(from)[row];
  });
}

// reader returns functions that read bytes from start to end. number reads a number: see
// appendNumber in Go. part reads a length, and returns so many bytes.
function reader(bytes) {
  let at = 0;
  function number() {
    let n = 0, shift = 0;
    while (bytes[at] > 127) {
      n += (bytes[at++] & 127) << shift;
      shift += 7;
    }
    return n + (bytes[at++] << shift);
  }
  function part() {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at);
  }
  return { number, part };
}

// column returns a column whose codes are not read yet. recent is a ring with its last
// words.
function column(codes) {
  return { next: reader(codes).number, recent: new Int32Array(RECENT), count: 0, number: 0, word: 0 };
}

// openTokens returns the markup and the word of each token, and the first token of each
// page. A word is 2 n for the number n, 2 n + 1 for text n, and -1 if a token has no word.
function openTokens(pages, tokens, markup, structure, columns) {
  const opened = {
    markup: new Int32Array(tokens), words: new Int32Array(tokens).fill(-1), starts: new Int32Array(pages + 1)
  };
  const tag = markup.map((text) => text.indexOf("<") >= 0), state = { texts: 0, had: [] };
  const spots = new Array(markup.length * (MAX_WORDS + 1)).fill(null);
  let at = 0, used = 0;
  for (let page = 0; page < pages; page++) {
    let after = 0, count = 0;
    opened.starts[page] = at;
    state.had = [];
    for (let id = structure.number(); id > 0; at++) {
      opened.markup[at] = --id;
      if (tag[id]) [after, count] = [id, 0];
      else count = Math.min(count + 1, MAX_WORDS);
      const spot = after * (MAX_WORDS + 1) + count;
      id = structure.number();
      if (id === 0) continue;
      if (!spots[spot]) spots[spot] = columns[used++];
      opened.words[at] = nextWord(spots[spot], state);
    }
  }
  opened.starts[pages] = at;
  return opened;
}

// nextWord reads the next word of a column.
function nextWord(column, state) {
  const code = column.next(), rest = code - RECENT - 1, kind = rest % 3, n = (rest - kind) / 3;
  let id;
  if (code === 0) id = 2 * state.texts++ + 1;
  else if (rest < 0) id = column.recent[(column.count - code) % RECENT];
  else if (kind === 0) id = state.had[n];
  else if (kind === 1) id = 2 * (column.number + withSign(n));
  else id = 2 * (column.word + withSign(n)) + 1;
  if (code === 0 || rest >= 0 && kind > 0) state.had.push(id);
  if (id % 2 === 0) column.number = id / 2;
  else column.word = (id - 1) / 2;
  column.recent[column.count++ % RECENT] = id;
  return id;
}

function withSign(n) { return n % 2 === 0 ? n / 2 : -(n + 1) / 2; }

function word(words, id) {
  if (id < 0) return "";
  return id % 2 === 0 ? String(id / 2) : words[(id - 1) / 2];
}
