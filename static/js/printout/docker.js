// CONTAINER_COLUMNS are the headers of docker, podman and compose programs. The cells of the
// columns in BLANKS can contain spaces.
const CONTAINER_COLUMNS = "PORTS CONTAINER COMMAND CREATED STATUS STATE SERVICE SIZE MODE REPLICAS NETWORKS".split(" ");
const BLANKS = ["COMMAND", "CREATED", "STATUS", "STATE", "PORTS", "SIZE"];

// containersBelow reads a header line. It returns a reader for the lines below, or null.
function containersBelow(line) {
  const columns = [];
  let named = false;
  for (let i = 0; i < line.words.length; i++) {
    const column = word(line, i).toUpperCase(), last = columns.length - 1;
    if (column === "ID" && columns[last] === "CONTAINER") {
      columns[last] = "ID";
      continue;
    }
    if (/^(NAMES?|IMAGE)$/.test(column)) named = true;
    else if (column !== "ID" && CONTAINER_COLUMNS.indexOf(column) < 0) return null;
    columns.push(column);
  }
  return named && columns.indexOf("PORTS") >= 0 && columns.length > 1 ? (l) => containerRow(columns, l) : null;
}

// containerRow reads a line below a header with the given columns.
function containerRow(columns, line) {
  if (/^[-=+ ]*$/.test(from(line, 0))) return null;
  const row = containerPorts(line);
  const name = cell(columns, line, "NAMES", row) || cell(columns, line, "NAME", row);
  const image = cell(columns, line, "IMAGE", row);
  row.sockets.forEach((s) => {
    s.program = name;
    s.image = image;
  });
  if (row.sockets.length + row.left.length === 0) row.left = [leftWhole(line, NO_NUMBER)];
  return name || image || row.sockets.length > 0 ? row : null;
}

// cell returns the text of a line in a column, or "". It counts words from the start or the
// end of the line if no cell on that side can contain spaces.
function cell(columns, line, column, ports) {
  const i = columns.indexOf(column), hasBlanks = (c) => BLANKS.indexOf(c) >= 0;
  if (i < 0) return "";
  const value = !columns.slice(0, i).some(hasBlanks) ? wordAt(line, i)
    : !columns.slice(i).some(hasBlanks) ? wordAt(line, line.words.length - columns.length + i) : gapped(line, i);
  const isIn = (part) => part.at >= value.at && part.at < value.at + value.text.length;
  return ports.sockets.some(isIn) || ports.left.some(isIn) ? "" : value.text;
}

// gapped returns the text of column i, if tabs or several spaces separate the columns.
function gapped(line, i) {
  const gaps = /\t+| {2,}/g;
  let start = 0;
  for (let m = gaps.exec(line.text); start <= line.text.length; m = m && gaps.exec(line.text)) {
    const at = m ? m.index : line.text.length;
    if (at > 0 && i-- === 0) return { text: line.text.slice(start, at), at: start };
    if (!m) break;
    start = at + m[0].length;
  }
  return { text: "", at: 0 };
}

function containerPorts(line) {
  const row = { sockets: [], left: [] };
  line.words.forEach((w) => containerPort(line, trimEnd(w.text, ","), w.at, row));
  return row;
}

// containerPort reads a word such as 0.0.0.0:8080->80/tcp or 3306/tcp, and adds its socket to
// a row.
function containerPort(line, text, at, row) {
  const all = mappings(text), m = all.length === 1 ? all[0] : null, inner = m ? text.slice(m.innerAt) : text;
  const read = readSlashed(inner), outer = m && readRange(m.outer);
  if (read.reason === OUT_OF_RANGE) row.left.push(leftOver(line, inner, OUT_OF_RANGE, at + text.length - inner.length));
  if (read.reason || read.others.length > 0) return;
  if (m && outer.reason) {
    row.left.push(leftOver(line, m.outer, outer.reason, at + m.outerAt));
    return;
  }
  const facts = { first: read.first, last: read.last, transports: read.transports, state: "exposed", at };
  if (m) {
    Object.assign(facts, {
      state: "published", first: outer.first, last: outer.last, at: at + m.outerAt,
      address: trimEnds(text.slice(0, m.outerAt).replace(/:$/, ""), "[]")
    });
  }
  row.sockets.push(socket(line, Object.assign(facts, { inner: read.first, innerLast: read.last })));
}

// readContainer reads a line of docker ps that has no header above it.
function readContainer(line) {
  if (line.text.indexOf("->") < 0) return null;
  if (/^[0-9a-f]{12}$/.test(word(line, 0))) return containerRow(["ID", "IMAGE", "COMMAND", "PORTS", "NAMES"], line);
  const row = containerPorts(line);
  return line.words.length === row.sockets.length + row.left.length + 1 ? containerRow(["NAMES", "PORTS"], line) : null;
}

// readContainerPort reads a line of docker port: 80/tcp -> 0.0.0.0:8080.
function readContainerPort(line) {
  const inner = readSlashed(word(line, 0));
  if (inner.reason || inner.others.length > 0 || line.words.length !== 3 || word(line, 1) !== "->") return null;
  const outer = readEndpoint(wordAt(line, 2));
  return outer && connection(line, outer, NO_END, {
    state: "published", transports: inner.transports, inner: inner.first, innerLast: inner.last
  });
}
