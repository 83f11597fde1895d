// CLASSES are the classes of the cells of a row, as in other tables of the site.
const CLASSES = ["n", "", "", "", "", "name", "for"];

// row returns a row of the table. The columns are those of the command explain.
function row(index, s, f) {
  const tr = portolan.element("tr"), cells = [
    [f.port + (f.last > f.port ? "-" + f.last : "")], [transportsOf(index, s)], [ends(s)], [s.state], [s.program],
    service(index, f), [f.points.map((p) => p.text).join("; ")]
  ];
  cells.forEach(([text, address], i) => {
    const td = portolan.element("td", CLASSES[i], address ? "" : text);
    if (address) {
      const a = portolan.element("a", "", text);
      a.href = address;
      td.appendChild(a);
    }
    tr.appendChild(td);
  });
  return tr;
}

function transportsOf(index, s) {
  return index.transports.filter((_, i) => s.transports >> i & 1).join(", ").toUpperCase();
}

// ends returns the address of a socket, and both ends of a connection.
function ends(s) {
  const join = (address, port) => (address.indexOf(":") >= 0 ? "[" + address + "]" : address) + ":" + port;
  if (s.peer > 0) return join(s.address, s.first) + " \u2192 " + join(s.peerAddress, s.peer);
  if (s.state !== "published") return s.address;
  return s.address + " \u2192 " + s.inner + (s.innerLast > s.inner ? "-" + s.innerLast : "");
}

// service returns the name of the service and its page, or what is known instead.
function service(index, f) {
  if (f.row >= 0) {
    const more = f.crowded ? " (used by several programs)" : "";
    return [index.title[f.row] + more, portolan.root + portolan.pageOf(index, f.row)];
  }
  if (f.side === "") return ["either end"];
  return [f.outgoing.length > 0 ? "for outgoing connections: " + f.outgoing.join(", ") : ""];
}
