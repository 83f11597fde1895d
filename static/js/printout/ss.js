function isSSHead(line) {
  return line.text.indexOf("Local Address:Port") >= 0 && line.text.indexOf("Peer Address:Port") >= 0;
}

// readSS reads a line of ss. The first column, Netid, may be missing.
function readSS(line) {
  let at = 0, state = tcpStates.get(word(line, 0));
  if (!state) state = tcpStates.get(word(line, at = 1));
  if (!state || !isNumeral(word(line, at + 1)) || !isNumeral(word(line, at + 2)) || line.words.length < at + 4) {
    return null;
  }
  let transports = state === "listen" ? 1 : state === "bound" ? 2 : 0;
  if (at === 1) {
    transports = socketTransport(word(line, 0));
    if (!transports) return SS_FAMILIES.indexOf(word(line, 0)) < 0 ? null : without(line, word(line, 0), NOT_PORT);
  }
  const local = readEndpoint(wordAt(line, at + 3)), foreign = readEndpoint(wordAt(line, at + 4));
  if (!local || !foreign && (line.words.length > at + 4 || state !== "listen")) return null;
  return connection(line, local, foreign || NO_END, { state, transports, program: ssProgram(from(line, at + 5)) });
}

// socketTransport returns the transport of a family: TCP for tcp, tcp46 and mptcp.
function socketTransport(family) {
  const name = trimEnd(family.toLowerCase(), "46");
  return transport(name === "mptcp" ? "tcp" : name);
}

// SS_FAMILIES are the families of sockets without ports.
const SS_FAMILIES = "raw icmp6 nl p_raw p_dgr u_str u_dgr u_seq v_str v_dgr ti_st ti_dg xdp".split(" ");

function ssProgram(column) {
  const head = 'users:(("', at = column.indexOf(head);
  return at < 0 ? "" : column.slice(at + head.length).split('",')[0];
}

function completeSS(line, above) {
  const program = ssProgram(line.text);
  if (!program || !word(line, 0).startsWith("users:((")) return false;
  above.forEach((s) => { s.program = program; });
  return true;
}
