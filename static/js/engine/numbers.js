// Reads the numbers in a query.

// A range among words. The number in a name such as x11-1 is not a range.
const RANGE = /(^|[^\w.:\/])(\d{1,5})(?:\s*(?:-|\u2013|\u2014|\.\.+|\bto\b|\bthrough\b)\s*|:)(\d{1,5})(?![\w.:>])/;
// A port of a host that is mapped to a port of a container: 8080->80, 8888:80.
const MAPPED = /(\d{1,5})(\s*->\s*|:)(\d{1,5})(?!\d)/;
// A query that has only numbers, ranges and transports: 20/21, 389,636/TCP, 67 and 68,
// 8000 bis 8100, 5900+. Package lexicon has the same words.
const JOINED = either("and or e y et und oder o ou i \u0438 \u0438\u043b\u0438 en och og es va dan " +
  "\u0442\u0430 lub albo ili eller atau vagy veya ve hoac tak sowie",
  "\u548c \u6216 \u53ca \u3068 \ubc0f \uacfc \uc640");
const TO = either("to through thru until bis a al hasta ate do tot til \u0434\u043e", "\u81f3 \u5230 \u304b\u3089");
const ITEM = "\\d{1,5}(?:(?:\\s*(?:[-\\u2013\\u2014~]|\\.\\.+)\\s*|" + TO + ")\\d{1,5}|\\+)?";
const COMMA = "(?:\\s*[,;\\/&|\\u3001]\\s*|" + JOINED + "|\\s+)";
const LIST = new RegExp("^\\s*" + ITEM + "(?:" + COMMA + ITEM + ")+\\s*$|^\\s*" + ITEM + "\\s*$");
const TRANSPORT = /(?:\/\s*|\b)(?:tcp|udp|sctp|dccp)\b(?:\s*\/)?/g;
// The word "ports" before a list: ports 25 465 587.
const CALLED = /^\s*ports?\s+(?=\d)/;
// The notations that always mean a port: 443/tcp, tcp/443, :443, port 443, -p 443, DPT=443,
// tcp 443, 443tcp. ALONE matches a plain number among words.
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
const MOST_NUMBERS = 16; // only the first numbers of a longer list are read

// either returns a pattern for one of the words. Words need spaces around them; unspaced
// words, of languages without spaces, do not.
function either(words, unspaced) {
  return "(?:\\s+(?:" + words.replace(/ /g, "|") + ")\\s+|\\s*(?:" + fold(unspaced).replace(/ /g, "|") + ")\\s*)";
}

// numbersIn finds the numbers in a query. It uses the first of these that matches: a
// query that is only a list of numbers, a mapping, a range, notations that always mean a
// port, plain numbers. The result has:
//
//   spans   the numbers and ranges
//   sure    whether they are certainly ports: false for plain numbers among words
//   spent   the numbers as they are written
//   list    whether the query is only a list
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
