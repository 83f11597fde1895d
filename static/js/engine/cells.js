// Reads a query that consists only of numbers, ranges, lists and transports. This is the twin of the
// function Read of the Go package numbers, without comments and mappings: a query with other words is
// a search for words. Tests of the Go package search compare the two.

// UNSPACED matches a character of a script without spaces between words.
const UNSPACED = new RegExp("[\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005\\u3007\\u3041-\\u30fa\\u30fc-\\u318e" +
  "\\u3400-\\u9fff\\uac00-\\ud7ff\\uf900-\\ufaff]");
// SIGNS maps signs to those of the grammar.
const SIGNS = {};
[[",", "\u3001"], [".", "\u3002"], ["(", "[\u3010"], [")", "]\u3011"], ["/", "|\u00b7"],
  ["-", "\u2013\u2014\u2015\u2010\u2011\u2212~\u301c\u223c"]].forEach(([plain, others]) => {
  others.split("").forEach((sign) => { SIGNS[sign] = plain; });
});
const JOINING = ",;/&+", SEPARATORS = JOINING + "\n", MARKS = "*\u2020\u2021\u00a7^#";
const BOTH = 3; // the bits of TCP and UDP

// cellTokens splits a folded text into numbers, transports, words and signs. It returns null if a number
// has more than five digits.
function cellTokens(transports, text) {
  const tokens = [], pattern = /(\d+)|([^\S\n]+)|([^])/g;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const at = m.index;
    if (m[2]) continue;
    if (m[1]) {
      if (m[1].length > 5) return null;
      tokens.push({ kind: "number", text: m[1], at, end: at + m[1].length, bits: 0 });
    } else if (BETWEEN.test(m[3]) || m[3] === "\u30fb") {
      tokens.push({ kind: "sign", text: SIGNS[m[3]] || m[3], at, end: at + 1, bits: 0 });
    } else {
      const unspaced = UNSPACED.test(m[3]);
      let end = at + 1;
      while (end < text.length && isWordPart(text[end], unspaced)) end++;
      const word = bare(text.slice(at, end)), bits = transportBits(transports, word);
      tokens.push({ kind: bits ? "transport" : "word", text: word, at, end, bits });
      pattern.lastIndex = end;
    }
  }
  return tokens;
}

function isWordPart(character, unspaced) {
  if (/\s/.test(character) || BETWEEN.test(character) || character === "\u30fb") return false;
  if (/[\u3099\u309a]/.test(character)) return true;
  return UNSPACED.test(character) === unspaced && !(unspaced && /\d/.test(character));
}

// transportBits returns the bits of a transport, or 0: tcp, tcp6, udpv6, both.
function transportBits(transports, word) {
  const i = transports.indexOf(word.replace(/^(tcp|udp)(?:4|v?6)$/, "$1"));
  return word === "both" ? BOTH : i < 0 ? 0 : 1 << i;
}

// readCell returns the numbers of a query in order, as { first, last, bits }. It returns null if the
// query contains anything else.
function readCell(transports, text) {
  const tokens = cellTokens(transports, text);
  if (!tokens || !tokens.some((t) => t.kind === "number")) return null;
  const r = {
    tokens, i: 0, numbers: [], current: 0, leading: tokens[0].kind === "transport", hasPortWord: false
  };
  while (r.i < tokens.length) if (!readItem(r)) return null;
  reachBack(r.numbers);
  return r.numbers;
}

function peek(r, n) {
  return r.tokens[r.i + n] || { kind: "sign", text: "", at: -1, end: -1, bits: 0 };
}

function isSign(token, signs) { return token.kind === "sign" && token.text !== "" && signs.indexOf(token.text) >= 0; }
function isWord(token, set) { return token.kind === "word" && set.has(token.text); }
function isPort(token) { return token.kind === "word" && isPortWord(token.text); }

// readItem reads a number with its transports, or what may be between two numbers.
function readItem(r) {
  const t = peek(r, 0), next = peek(r, 1), some = r.numbers.length > 0;
  if (t.kind === "number") return readNumber(r);
  if (t.kind === "transport") return readTransports(r);
  if (isPort(t) || isWord(t, JOINERS) || isWord(t, LEADS) && mayLead(r)) {
    if (isPort(t) && !some) r.hasPortWord = true;
    r.i += isSign(next, ".:#-") && peek(r, 2).kind === "number" ? 2 : 1;
    return true;
  }
  r.i++;
  if (isSign(t, "(")) return next.kind === "number" || next.kind === "transport";
  if (isSign(t, ")")) return true;
  if (isSign(t, "-") && (isSign(next, "-") || dashSeparates(r))) return true;
  if (isSign(t, ":")) return next.kind === "number" && (r.i === 1 || peek(r, -2).kind === "transport");
  if (isSign(t, ".")) return some && r.i === r.tokens.length;
  if (isSign(t, SEPARATORS)) {
    if (r.i === 1 && t.text !== "\n") return false;
    return r.i === r.tokens.length && isSign(t, ",;\n") || next.kind !== "sign" || isSign(next, "(-\n");
  }
  return some && isSign(t, MARKS);
}

function mayLead(r) {
  const before = peek(r, -1);
  return r.numbers.length === 0 || before.kind === "sign" || isWord(before, LEADS);
}

// dashSeparates reports whether the dash before the current token separates two numbers: 20 - TCP 21.
function dashSeparates(r) {
  const t = peek(r, 0);
  return r.numbers.length > 0 && (t.kind === "transport" || t.kind === "number" && isSign(peek(r, -2), ")"));
}

function readNumber(r) {
  const first = peek(r, 0), last = rangeEnd(r);
  if (peek(r, -1).kind === "number" && !r.hasPortWord || /^0./.test(first.text)) return false;
  r.i += last.used;
  const next = peek(r, 0), glued = next.kind === "word" && next.at === peek(r, -1).end;
  if (glued && !UNSPACED.test(next.text[0]) || isSign(next, ".") && peek(r, 1).kind === "number") return false;
  const ends = [Number(first.text), Number(last.text)];
  r.numbers.push({ first: Math.min(...ends), last: Math.max(...ends), bits: r.current, suffix: "" });
  while (isSign(peek(r, 0), MARKS)) r.i++;
  readSuffix(r);
  return isSign(peek(r, 0), "(") ? false : noComment(r);
}

// rangeEnd returns the text of the last number of the range at the current position, and how many
// tokens the range has. In 1024+, the range has no last number.
function rangeEnd(r) {
  const first = peek(r, 0), sign = peek(r, 1), isLast = (t) => t.kind === "number" && !/^0./.test(t.text);
  if ((isSign(sign, "-") || isWord(sign, RANGES)) && isLast(peek(r, 2))) return { text: peek(r, 2).text, used: 3 };
  if (isSign(sign, ".") && isSign(peek(r, 2), ".") && isLast(peek(r, 3))) return { text: peek(r, 3).text, used: 4 };
  const isOpen = isSign(sign, "+") && sign.at === first.end && (!peek(r, 2).text || isSign(peek(r, 2), "(,;/"));
  return { text: first.text, used: isOpen ? 2 : 1 };
}

// noComment reports whether no word follows a number. A word would be a comment.
function noComment(r) {
  while (isSign(peek(r, 0), "-") && isSign(peek(r, 1), "-")) r.i++;
  const t = isSign(peek(r, 0), "-:=>") && !isWord(peek(r, 1), JOINERS) ? peek(r, 1) : peek(r, 0);
  return t.kind !== "word" || t === peek(r, 0) && (isWord(t, JOINERS) || isPort(t));
}

// transportRun returns the bits and the number of the tokens of transports that signs or words join,
// such as TCP/UDP. n is the position of the first transport.
function transportRun(r, n) {
  let bits = peek(r, n).bits, used = 1;
  const at = (i) => peek(r, n + i);
  const joins = (t, i) => isSign(t, JOINING) || isWord(t, JOINERS) ||
    isSign(t, "-") && t.at === at(i - 1).end && at(i + 1).at === t.end;
  while (at(used + 1).kind === "transport" && joins(at(used), used)) {
    bits |= at(used + 1).bits;
    used += 2;
  }
  return { bits, used };
}

// followedByNumber reports whether the transports at peek(r, n) belong to the number after them.
function followedByNumber(r, n) {
  const { used } = transportRun(r, n), next = peek(r, n + used);
  return next.kind === "number" || isSign(next, "/:") && peek(r, n + used + 1).kind === "number";
}

// readSuffix reads the transports after a number: 80/tcp, 80 TCP, 80 (TCP).
function readSuffix(r) {
  const t = peek(r, 0), next = peek(r, 1), last = r.numbers[r.numbers.length - 1], isNext = next.kind === "transport";
  let n = 0, suffix = "word";
  if (isSign(t, "/") && isNext) {
    if (next.at > t.end && followedByNumber(r, 1)) return;
    n = 1;
    suffix = "slash";
  } else if (isSign(t, "(") && isNext) {
    readBracket(r, last);
    return;
  } else if (isSign(t, ":-,") && isNext && !r.leading && !followedByNumber(r, 1)) {
    n = 1;
  } else if (t.kind !== "transport" || r.leading) {
    return;
  }
  const { bits, used } = transportRun(r, n);
  r.i += n + used;
  last.bits = r.leading ? last.bits | bits : bits;
  last.suffix = suffix;
  while (isWord(peek(r, 0), FILLERS) && !isPort(peek(r, 0))) r.i++;
}

function readBracket(r, last) {
  const { bits, used } = transportRun(r, 1);
  let n = 1 + used;
  while (isWord(peek(r, n), FILLERS)) n++;
  if (!isSign(peek(r, n), ")")) return;
  last.bits = bits;
  last.suffix = "bracket";
  r.i += n + 1;
}

// readTransports reads transports before a number, or after a comment.
function readTransports(r) {
  const { bits, used } = transportRun(r, 0);
  r.i += used;
  const t = peek(r, 0), next = peek(r, 1), last = r.numbers[r.numbers.length - 1];
  if (r.leading || !last || t.kind === "number" || isSign(t, "/:") && next.kind === "number") {
    r.current = bits;
    r.leading = true;
    if (isSign(t, "/-") && (next.kind === "number" || isPort(next))) r.i++;
    return true;
  }
  last.bits = bits;
  last.suffix = "word";
  return true;
}

// reachBack gives the transports after a number to the numbers before it: 80, 443 TCP.
function reachBack(numbers) {
  const suffixes = numbers.filter((n) => n.suffix).length;
  let bits = 0;
  for (let i = numbers.length - 1; i >= 0; i--) {
    const n = numbers[i];
    if (n.suffix === "word" || n.suffix && suffixes === 1 && i === numbers.length - 1) bits = n.bits;
    else if (n.bits) bits = 0;
    else n.bits = bits;
  }
}
