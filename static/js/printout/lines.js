// Reads the output of programs that list ports: ss, netstat, lsof, docker, podman,
// Get-NetTCPConnection, nmap, masscan and rustscan. This is the twin of the function
// ReadOutput of the Go package printout, which explains why there are two. Each file has the
// name of a file there, and follows its rules. Tests of the Go package explain compare the
// two.

// The reasons why there is no socket for a line or a part of a line.
const IS_HEAD = "column headers", IS_COMMAND = "a command", IS_COMMENT = "a comment or other output";
const IS_FOREIGN = "the remote end of a connection", NO_NUMBER = "no port number";
const NOT_PORT = "a number that is not a port", OUT_OF_RANGE = "not a valid port or range";
const NOT_TRANSPORT = "not a transport protocol with ports", NOT_UNDERSTOOD = "not a line of this format";

// A line has its text, its number and its words. A word has its text and its offset in the
// line: at.
function splitLines(text) {
  const all = text.split("\n");
  if (all[all.length - 1] === "") all.pop();
  return all.map((s, i) => {
    const line = trimEnd(s, "\r");
    return { text: line, number: i + 1, words: splitWords(line) };
  });
}

function splitWords(text) {
  const words = [], pattern = /[^ \t\u00a0]+/g;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) words.push({ text: m[0], at: m.index });
  return words;
}

// word returns the text of the word with the index i, or "". wordAt returns the word itself.
function word(line, i) { return line.words[i] ? line.words[i].text : ""; }
function wordAt(line, i) { return line.words[i] || { text: "", at: line.text.length }; }

// from returns the text from the word with the index i to the end of the line.
function from(line, i) { return line.text.slice(wordAt(line, i).at).trim(); }

function leftOver(line, text, reason, at) { return { line: line.number, text, reason, at }; }
function leftWhole(line, reason) { return leftOver(line, from(line, 0), reason, wordAt(line, 0).at); }

// without returns a row without sockets. A row is what a reader found in a line: null if the
// line has another format.
function without(line, text, reason) { return { sockets: [], left: [leftOver(line, text, reason, 0)] }; }
function rowOf(socket) { return { sockets: [socket], left: [] }; }

// socket returns a socket with the given facts. Empty facts are the same as in Go.
function socket(line, facts) {
  return Object.assign({
    line: line.number, first: 0, last: 0, transports: 0, address: "", state: "", program: "", image: "", name: "",
    comment: "", inner: 0, innerLast: 0, peerAddress: "", peer: 0
  }, facts);
}

// trimEnd and trimEnds remove characters from one end or both ends of a text. A pattern such as
// ,+$ would take quadratic time.
function trimEnd(s, characters) {
  let n = s.length;
  while (n > 0 && characters.indexOf(s[n - 1]) >= 0) n--;
  return s.slice(0, n);
}

function trimEnds(s, characters) {
  let n = 0;
  while (n < s.length && characters.indexOf(s[n]) >= 0) n++;
  return trimEnd(s.slice(n), characters);
}

function isNumeral(s) { return /^\d+$/.test(s); }

const TRANSPORTS = ["tcp", "udp", "sctp", "dccp"];

// transport returns the bit of a transport, or 0.
function transport(name) {
  const i = TRANSPORTS.indexOf(name.toLowerCase());
  return i < 0 ? 0 : 1 << i;
}

// readRange reads a port or range: "22", "9000-9001".
function readRange(s) {
  const m = /^(\d+)(?:-(\d+))?$/.exec(s);
  if (!m) return { first: 0, last: 0, reason: NO_NUMBER };
  const first = Number(m[1]), last = Number(m[2] || m[1]);
  if (first > 65535 || last > 65535 || last < first) return { first: 0, last: 0, reason: OUT_OF_RANGE };
  return { first, last, reason: "" };
}

// readSlashed reads 22/tcp, 80/tcp/udp, 8/tcp,udp or 9000-9001/tcp. others contains the parts
// that are not transports.
function readSlashed(s) {
  const n = s.indexOf("/"), others = [];
  if (n <= 0) return { reason: NO_NUMBER, others };
  const read = readRange(s.slice(0, n));
  read.others = others;
  read.transports = 0;
  if (read.reason) return read;
  s.slice(n + 1).split(/[\/,]/).some((part) => {
    const bit = transport(part);
    if (bit) read.transports |= bit;
    else if (part) others.push(part);
    else read.reason = NO_NUMBER;
    return read.reason;
  });
  return read;
}
