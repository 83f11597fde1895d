// readEndpoint splits a word such as 0.0.0.0:22 into an address and a port. The port comes
// after the last colon, or after the last dot in the output of BSD programs. It returns null
// if the word is not an address with a port.
function readEndpoint(w) {
  const n = Math.max(w.text.lastIndexOf(":"), w.text.lastIndexOf("."));
  if (n <= 0 || n === w.text.length - 1 || /["'()<>,;=\/\\]/.test(w.text)) return null;
  const end = { address: w.text.slice(0, n), port: w.text.slice(n + 1), at: w.at + n + 1 };
  return w.text[n] === "." && !hasBSDAddress(end.address) ? null : end;
}

function hasBSDAddress(address) { return /[^.\d]/.test(address) || address.split(".").length === 4; }

// NO_END is the foreign end of a line that has none.
const NO_END = { address: "", port: "", at: 0 };

function isAny(end) { return end.port === "*" || end.port === "0"; }

function endNumber(end) {
  const read = readRange(end.port);
  return end.port.indexOf("-") >= 0 ? { first: read.first, reason: NO_NUMBER } : read;
}

function host(end) { return trimEnds(end.address, "[]"); }

// connection returns the row of a socket with the given ends. shared contains the other facts.
// If the foreign end has a port number, a state such as listen becomes established.
function connection(line, local, foreign, shared) {
  const connected = foreign.port !== "" && !isAny(foreign), row = { sockets: [], left: [] };
  const number = endNumber(local);
  if (number.reason) {
    row.left.push(leftOver(line, local.port, number.reason, local.at));
  } else {
    const s = socket(line, shared), peer = endNumber(foreign);
    s.first = s.last = number.first;
    s.address = host(local);
    s.at = local.at;
    if (connected && SERVES.indexOf(s.state) >= 0) s.state = "established";
    if (connected && !peer.reason) {
      s.peerAddress = host(foreign);
      s.peer = peer.first;
    }
    row.sockets.push(s);
  }
  if (connected) row.left.push(leftOver(line, foreign.port, IS_FOREIGN, foreign.at));
  return row;
}
