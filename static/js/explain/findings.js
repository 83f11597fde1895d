// MOST_OF_RANGE is the number of ports of a range that are explained one by one. A larger
// range has one finding without a service.
const MOST_OF_RANGE = 256;

// explain explains the sockets that listen or are connected. A finding has these fields:
//
//   socket    the position of the socket in the list
//   port      the number to show: the local port, or that of the peer if it is the service
//   last      the last number, if the finding is about a large range
//   side      which end is the service: "local", "peer" or ""
//   row       the row of the service in the index, or -1
//   crowded   true if several programs use the port, and none of them has the name of the program
//   outgoing  the systems that pick the local port for outgoing connections, if this end is
//             no known service
//   points    what stands out, as { code, text }
function explain(index, sockets) {
  const register = newRegister(index), outgoing = newOutgoing(index.outgoing), found = [];
  const sideOf = newSides(register, sockets, outgoing);
  sockets.forEach((s, socket) => {
    if (LISTENS.indexOf(s.state) >= 0) found.push(...listener(register, outgoing, s, socket));
    else if (CONNECTS.indexOf(s.state) >= 0) found.push(connection(register, outgoing, s, socket, sideOf(s)));
  });
  return found;
}

// listener returns the findings about a socket that listens: one for each port of a range. If
// a port is forwarded to a container, the port in the container decides about the service.
function listener(register, outgoing, s, socket) {
  const size = s.last - s.first, inner = s.state === "published", found = [];
  const blank = {
    socket, port: s.first, last: s.last, side: "local", row: -1, crowded: false, outgoing: [], points: []
  };
  if (size >= MOST_OF_RANGE) return [blank];
  for (let i = 0; i <= size; i++) {
    const number = inner ? Math.min(s.inner + i, s.innerLast) : s.first + i;
    const picked = outgoing(number, s.transports), answer = register.at(number, s.transports);
    const named = inner || !s.program ? new Set() : register.rowsNamed(s.program);
    const f = Object.assign({}, blank, { port: s.first + i, last: s.first + i, points: [] });
    choose(register.index, answer, named, f);
    if (answer.rows.length === 0) f.outgoing = picked;
    const isPicked = s.state === "bound" && picked.length > 0;
    f.points = [
      f.crowded ? null : aboutText(register.index, f.row, answer, s.address, false),
      aboutNumber(register.index, number, answer, isPicked),
      f.row < 0 || register.isWeb(f.row) ? null : aboutProgram(register, number, s.program, named)
    ].filter(Boolean);
    found.push(f);
  }
  return found;
}

// choose sets the service of a finding: the one that has the name of the program, or else the
// first answer of lookup.
function choose(index, answer, named, f) {
  const own = answer.rows.filter((row) => named.has(row));
  if (answer.rows.length === 0) return;
  f.row = own.length > 0 ? own[0] : answer.rows[0];
  f.crowded = own.length === 0 && index.crowd.indexOf(f.row) >= 0;
}

// connection returns the finding about a connection.
function connection(register, outgoing, s, socket, side) {
  const port = side === "peer" ? s.peer : s.first;
  const f = { socket, port, last: port, side, row: -1, crowded: false, outgoing: [], points: [] };
  const answer = register.at(port, s.transports);
  if (side) choose(register.index, answer, new Set(), f);
  if (side !== "local") f.outgoing = outgoing(s.first, s.transports);
  const point = f.crowded ? null : aboutText(register.index, f.row, answer, s.peerAddress, true);
  if (point) f.points.push(point);
  return f;
}

portolan.explain = explain;
