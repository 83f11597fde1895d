// The states of sockets that listen, and of connections.
const LISTENS = ["listen", "bound", "published", "open", "open|filtered"], CONNECTS = ["established", "closing"];

// newSides returns a function that says which end of a connection is the service: "local",
// "peer" or "" if nothing shows it. It tries, in this order:
//
//   - the local port listens, in the same text
//   - the peer is on the same machine, and its port listens
//   - only one port has a known service
//   - both have one, but more systems pick one of the ports for outgoing connections
function newSides(register, sockets, outgoing) {
  const listening = new Map();
  sockets.forEach((s) => {
    if (LISTENS.indexOf(s.state) >= 0) listening.set(s.first, (listening.get(s.first) || 0) | (s.transports || 15));
  });
  const listens = (port, bits) => ((listening.get(port) || 0) & (bits || 15)) > 0;
  return (s) => {
    const here = s.peerAddress === s.address || scope(s.peerAddress) === "loopback";
    if (listens(s.first, s.transports)) return "local";
    if (s.peer === 0) return "";
    if (here && listens(s.peer, s.transports)) return "peer";
    const local = register.at(s.first, s.transports).rows.length > 0;
    const peer = register.at(s.peer, s.transports).rows.length > 0;
    if (local !== peer) return local ? "local" : "peer";
    const more = outgoing(s.first, s.transports).length - outgoing(s.peer, s.transports).length;
    if (!local || more === 0) return "";
    return more > 0 ? "peer" : "local";
  };
}

// newOutgoing returns a function that returns the systems that pick a number for outgoing
// connections. ranges contains what the notes about systems say: { first, last, transports, system }.
function newOutgoing(ranges) {
  return (number, bits) => ranges.filter((r) => {
    return r.first <= number && number <= r.last && (!bits || !r.transports || bits & r.transports);
  }).map((r) => r.system);
}
