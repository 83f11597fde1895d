// Finds the numbers in a query.

// RANGE matches two numbers with one of these between them: a hyphen, a dash, "..", "to",
// "through" or a colon: 20-25, 20 to 25, 20:25. Numbers inside a name do not match:
// x11-1.
const RANGE = /(^|[^\w.:\/])(\d{1,5})(?:\s*(?:-|\u2013|\u2014|\.\.+|\bto\b|\bthrough\b)\s*|:)(\d{1,5})(?![\w.:>])/;
// MAPPED matches two ports with -> or a colon between them: 8080->80, 8888:80. Docker
// writes the port of the host like this, before the port of the container.
const MAPPED = /(\d{1,5})(\s*->\s*|:)(\d{1,5})(?!\d)/;
// LIST matches a query that consists only of numbers and ranges: 20/21, 67 and 68, 8000
// bis 8100, 5900+. Before that, TRANSPORT and CALLED are removed from the query:
// 389,636/TCP. JOINED and TO contain the words for "and" and "to" in several languages.
// The Go package lexicon has the same words.
const JOINED = either("and or e y et und oder o ou i \u0438 \u0438\u043b\u0438 en och og es va dan " +
  "\u0442\u0430 lub albo ili eller atau vagy veya ve hoac tak sowie",
  "\u548c \u6216 \u53ca \u3068 \ubc0f \uacfc \uc640");
const TO = either("to through thru until bis a al hasta ate do tot til \u0434\u043e", "\u81f3 \u5230 \u304b\u3089");
const ITEM = "\\d{1,5}(?:(?:\\s*(?:[-\\u2013\\u2014~]|\\.\\.+)\\s*|" + TO + ")\\d{1,5}|\\+)?";
const COMMA = "(?:\\s*[,;\\/&|\\u3001]\\s*|" + JOINED + "|\\s+)";
const LIST = new RegExp("^\\s*" + ITEM + "(?:" + COMMA + ITEM + ")+\\s*$|^\\s*" + ITEM + "\\s*$");
const TRANSPORT = /(?:\/\s*|\b)(?:tcp|udp|sctp|dccp)\b(?:\s*\/)?/g;
// CALLED matches the word "port" or "ports" at the start of a query: ports 25 465 587. The hyphen
// is what TRANSPORT leaves of TCP-Port.
const CALLED = /^[\s-]*ports?\s+(?=\d)/;
// NOTATIONS match numbers that can only be ports: 443/tcp, tcp/443, :443, port 443, -p
// 443, DPT=443, tcp 443, 443tcp. ALONE matches any other number that is not part of a
// word, such as 443 in "error 443". It may be a port.
const NOTATIONS = [
  /(?:^|[^\d.\w])(\d+)\s*\/\s*(?:tcp|udp|sctp|dccp)/,
  /(?:tcp|udp|sctp|dccp)\s*\/\s*(\d+)/,
  /(?:^|[^\d]):(\d+)(?!\w|[.:]\d)/,
  /(?:^|[^a-z])[ds]?p(?:or)?ts?(?:\s+(?:no|nr|number)\.?)?\s*[=:#]?\s*(\d+)(?!\w|\.\w)/,
  /(?:^|\s)-p\s*(\d+)(?!\w|\.\w)/,
  /(?:^|[^\w.])(?:tcp|udp|sctp|dccp)[\s-]*(\d+)(?!\w)/,
  /(?:^|[^\w.])(\d+)(?:tcp|udp|sctp|dccp)(?!\w)/
];
const ALONE = /(?:^|[\s,;({<"'`#=])(\d+)(?!\w|\.\w)/;
const MOST_NUMBERS = 16; // later numbers in a query are ignored

// either returns a pattern that matches any word of two lists. Each list is a string with
// spaces between the words. A word in the list words must have spaces around it. A word
// in the list unspaced need not have them, because its language may write no spaces
// there.
function either(words, unspaced) {
  return "(?:\\s+(?:" + words.replace(/ /g, "|") + ")\\s+|\\s*(?:" + fold(unspaced).replace(/ /g, "|") + ")\\s*)";
}

// numbersIn finds the numbers in a query. It tries LIST, MAPPED, RANGE, NOTATIONS and
// ALONE in this order, and uses the first that matches. But 20:25 is a range, not a
// mapping: the first number is lower, and the query does not contain -p. The result has
// these fields:
//
//   spans   the numbers and ranges
//   sure    false if only ALONE matches, so the numbers may not be ports; else true
//   spent   the numbers as strings, as the query contains them
//   list    true if LIST matches and the query is not just one number
function numbersIn(text) {
  const found = { spans: [], sure: true, spent: [], list: false };
  const bare = text.replace(TRANSPORT, " ").replace(CALLED, "");
  const mapped = MAPPED.exec(text), range = RANGE.exec(text);
  if (LIST.test(bare) && !/^\s*\d+\s*$/.test(bare)) {
    found.list = true;
    bare.match(new RegExp(ITEM, "g")).forEach((item) => {
      const ends = item.match(/\d+/g);
      addNumber(found, ends[0], ends[1] || ends[0]);
    });
  } else if (mapped && (mapped[2] !== ":" || Number(mapped[1]) >= Number(mapped[3]) || /-p/.test(text))) {
    addNumber(found, mapped[1], mapped[1]);
    addNumber(found, mapped[3], mapped[3]);
  } else if (range) {
    addNumber(found, range[2], range[3]);
  } else {
    NOTATIONS.forEach((notation) => addNumbers(found, notation, text));
    if (found.spans.length === 0) {
      found.sure = false;
      addNumbers(found, ALONE, text);
    }
  }
  return found;
}

function addNumbers(found, notation, text) {
  text.replace(new RegExp(notation, "g"), (_, number) => addNumber(found, number, number));
}

function addNumber(found, first, last) {
  const from = Math.min(first, last), to = Math.max(first, last);
  const known = found.spans.some((s) => s.first === from && s.last === to);
  if (!known && found.spans.length < MOST_NUMBERS) found.spans.push({ first: from, last: to });
  found.spent.push(first, last);
}
