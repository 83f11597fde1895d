// Finds the numbers in a query.

// RANGE matches two numbers with one of these between them: a hyphen, a dash, "..", "to",
// "through" or a colon: 20-25, 20 to 25, 20:25. Numbers inside a name do not match:
// x11-1.
const RANGE = /(^|[^\w.:\/])(\d{1,5})(?:\s*(?:-|\u2013|\u2014|\.\.+|\bto\b|\bthrough\b)\s*|:)(\d{1,5})(?![\w.:>])/;
// MAPPED matches two ports with -> or a colon between them: 8080->80, 8888:80. Docker
// writes the port of the host like this, before the port of the container.
const MAPPED = /(\d{1,5})(\s*->\s*|:)(\d{1,5})(?!\d)/;
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
const MOST_NUMBERS = 100; // later numbers in a query are ignored; a query has at most 200 characters

// numbersIn finds the numbers in a query. It tries readCell, MAPPED, RANGE, NOTATIONS and
// ALONE in this order, and uses the first that matches. But 20:25 is a range, not a
// mapping: the first number is lower, and the query does not contain -p. The result has
// these fields:
//
//   spans   the numbers and ranges, as { first, last, bits }; bits are the transports that the query
//           gives for them, or -1 if it is not a list
//   sure    false if only ALONE matches, so the numbers may not be ports; else true
//   spent   the numbers as strings, as the query contains them
//   list    true if the query consists only of numbers and transports
//   bits    the transports of such a query
function numbersIn(transports, text) {
  const found = { spans: [], sure: true, spent: [], list: false, bits: 0 };
  const cell = readCell(transports, text), mapped = MAPPED.exec(text), range = RANGE.exec(text);
  if (cell) {
    found.list = true;
    cell.forEach((n) => {
      found.bits |= n.bits;
      addNumber(found, n.first, n.last, n.bits);
    });
  } else if (mapped && (mapped[2] !== ":" || Number(mapped[1]) >= Number(mapped[3]) || /-p/.test(text))) {
    addNumber(found, mapped[1], mapped[1], -1);
    addNumber(found, mapped[3], mapped[3], -1);
  } else if (range) {
    addNumber(found, range[2], range[3], -1);
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
  text.replace(new RegExp(notation, "g"), (_, number) => addNumber(found, number, number, -1));
}

function addNumber(found, first, last, bits) {
  const from = Math.min(first, last), to = Math.max(first, last);
  const known = found.spans.find((s) => s.first === from && s.last === to);
  if (known) known.bits = known.bits === 0 || bits === 0 ? 0 : known.bits | bits;
  else if (found.spans.length < MOST_NUMBERS) found.spans.push({ first: from, last: to, bits });
  found.spent.push(first, last);
}
