function isLsofHead(line) {
  return word(line, 0) === "COMMAND" && word(line, 1) === "PID" && word(line, line.words.length - 1) === "NAME";
}

// readLsof reads a line of lsof -i. It looks for the IP version, and then for the transport.
function readLsof(line) {
  let typed = false;
  for (let i = 0; i < line.words.length; i++) {
    const w = word(line, i), transports = typed ? transport(w) : 0;
    if (w === "IPv4" || w === "IPv6") typed = true;
    else if (typed && /^(ICMP|ICMPV6|RAW)$/.test(w)) return without(line, w, NOT_PORT);
    else if (transports) {
      const name = wordAt(line, i + 1), n = name.text.indexOf("->");
      const state = tcpStates.get(trimEnds(word(line, i + 2), "()")) || "bound";
      const local = readEndpoint(n < 0 ? name : { text: name.text.slice(0, n), at: name.at });
      const foreign = n < 0 ? null : readEndpoint({ text: name.text.slice(n + 2), at: name.at + n + 2 });
      const program = word(line, 0).split("\\x20").join(" ");
      return local && connection(line, local, foreign || NO_END, { transports, state, program });
    }
  }
  return null;
}
