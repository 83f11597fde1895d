// Answers a search for the output of programs, which a user has pasted into a search box.

// MOST_TYPED is the number of characters of a query that the engine reads.
const MOST_TYPED = 200;

// pasted returns the answer of the engine to pasted output: the service of each socket first, as
// explain shows it, and then all other services on these numbers. It returns null if the text is not the
// output of a program that lists ports. The command lookup calls it, too.
function pasted(index, text, limit, memory) {
  const reading = portolan.readOutput(text), rows = [], typed = [];
  if (!reading || reading.sockets.length === 0) return null;
  const found = explain(index, reading.sockets);
  found.forEach((f) => {
    if (f.row >= 0 && rows.indexOf(f.row) < 0) rows.push(f.row);
    typed.push(...numbersOf(index, f, reading.sockets[f.socket]));
  });
  if (found.length === 0) typed.push(...reading.sockets.map((s) => typedFor(index, s.first, s.last, s.transports)));
  const answer = portolan.search(index, joined(typed), Math.max(limit, rows.length), memory);
  answer.services = rows.concat(answer.services.filter((row) => rows.indexOf(row) < 0)).slice(0, limit);
  return answer;
}

// numbersOf returns the queries for a finding. A published port asks for the port in the container, too.
// If nothing shows which end of a connection is the service, both ends are asked for.
function numbersOf(index, f, s) {
  const all = [typedFor(index, f.port, f.last, s.transports)];
  if (s.state === "published" && f.last === f.port) {
    const inner = Math.min(s.inner + f.port - s.first, s.innerLast);
    all.unshift(typedFor(index, inner, inner, s.transports));
  }
  if (f.side === "" && s.peer > 0) all.push(typedFor(index, s.peer, s.peer, s.transports));
  return all;
}

// typedFor(index, 22, 22, 1) returns "22/tcp".
function typedFor(index, first, last, bits) {
  const over = index.transports.filter((_, i) => bits >> i & 1).join("/");
  return first + (last > first ? "-" + last : "") + (over ? "/" + over : "");
}

// joined joins different queries, as many as the engine reads.
function joined(all) {
  let text = "";
  new Set(all).forEach((one) => {
    const more = text + (text ? ", " : "") + one;
    if (more.length <= MOST_TYPED) text = more;
  });
  return text;
}

portolan.pasted = pasted;
