// isScanXML reports whether a text is output of nmap -oX, or a part of it.
function isScanXML(text) {
  return text.indexOf("<nmaprun") >= 0 || text.indexOf("<port ") >= 0 && text.indexOf("portid=") >= 0;
}

// TAG matches what is not text in XML: the start of a comment, instructions and tags. In a tag, the groups
// are the slash of an end tag, the name, and the attributes.
const TAG = /<!--|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function attribute(tag, name) {
  const m = new RegExp("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')").exec(tag);
  if (!m) return "";
  return (m[1] || m[2] || "").replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, code, hex, entity) => {
    return entity ? ENTITIES[entity] || whole : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code));
  });
}

// readScanXML reads the output of nmap -oX. Each line without a port is a comment.
function readScanXML(text, lines, take) {
  const starts = [0];
  let host = "", open = null, at = 0;
  for (let n = text.indexOf("\n"); n >= 0; n = text.indexOf("\n", n + 1)) starts.push(n + 1);
  function end() {
    if (!open) return;
    if (open.state) take(rowOf(open));
    else take(without({ number: open.line }, String(open.first), NOT_UNDERSTOOD));
    open = null;
  }
  function port(tag, offset) {
    const n = tag.indexOf("portid=");
    if (n < 0) return;
    const id = attribute(tag, "portid"), from = offset + n + 'portid="'.length;
    while (at + 1 < lines.length && starts[at + 1] <= from) at++;
    const read = readSlashed(id + "/" + attribute(tag, "protocol")), plain = isNumeral(id) && text.startsWith(id, from);
    if (!plain || read.reason || read.others.length > 0) {
      take(without(lines[at], plain ? id : "", plain ? read.reason || NOT_TRANSPORT : NO_NUMBER));
      return;
    }
    open = socket(lines[at], { first: read.first, last: read.last, transports: read.transports, address: host });
  }
  for (let m = TAG.exec(text); m; m = TAG.exec(text)) {
    const name = m[2], tag = m[0];
    if (tag === "<!--") {
      const close = text.indexOf("-->", m.index);
      TAG.lastIndex = close < 0 ? text.length : close;
    } else if (name === "port") {
      end();
      if (!m[1]) port(tag, m.index);
      if (/\/>$/.test(tag)) end();
    } else if (m[1] || !name) {
      continue;
    } else if (name === "address" && attribute(tag, "addrtype") !== "mac") {
      host = attribute(tag, "addr");
    } else if (open && name === "state") {
      open.state = scanStates.get(attribute(tag, "state")) || "";
    } else if (open && name === "service") {
      open.name = scannedName((attribute(tag, "tunnel") === "ssl" ? "ssl/" : "") + attribute(tag, "name"));
      open.comment = (attribute(tag, "product") + " " + attribute(tag, "version")).trim();
    }
  }
  end();
}
