// readOutput reads the output of programs. It returns the formats, the sockets, and the lines
// or parts of lines that are left over. It returns null if the text has none of the formats.
// Transports are bits: 1 is TCP, 2 UDP, 4 SCTP, 8 DCCP.
function readOutput(text) {
  const lines = splitLines(text), rows = [], reasons = [], reading = { formats: [], sockets: [], left: [] };
  function take(format, i, row) {
    if (reading.formats.indexOf(format) < 0) reading.formats.push(format);
    if (!rows[i]) rows[i] = { sockets: [], left: [] };
    rows[i].sockets.push(...row.sockets);
    rows[i].left.push(...row.left);
  }
  if (isScanXML(text)) {
    readScanXML(text, lines, (row) => take("nmap -oX", row.sockets.concat(row.left)[0].line - 1, row));
    lines.forEach((_, i) => { reasons[i] = IS_COMMENT; });
  } else {
    readPrinted(lines, rows, reasons, take);
  }
  lines.forEach((line, i) => {
    if (rows[i]) {
      reading.sockets.push(...rows[i].sockets);
      reading.left.push(...rows[i].left);
    } else if (line.words.length > 0) {
      const isComment = /^[#|]/.test(word(line, 0)) || SCAN_REMARK.test(line.text);
      reading.left.push(leftWhole(line, reasons[i] || (isComment ? IS_COMMENT : NOT_UNDERSTOOD)));
    }
  });
  return reading.formats.length > 0 ? reading : null;
}

// readPrinted reads the lines of a text. A header applies to the lines below it, up to the
// next header or command.
function readPrinted(lines, rows, reasons, take) {
  let under = null, above = -1, host = "";
  lines.forEach((line, i) => {
    if (line.words.length === 0) return;
    const report = scannedHost(line), head = report === null ? headed(line) : null;
    if (report !== null) {
      host = report;
      reasons[i] = IS_COMMENT;
      return;
    }
    if (head) {
      under = head;
      reasons[i] = IS_HEAD;
      return;
    }
    const row = under && !isPrompted(line.text) ? under.head(line) : null;
    if (!row && isCommand(line)) {
      under = null;
      above = -1;
      host = "";
      reasons[i] = IS_COMMAND;
      return;
    }
    const found = row ? { format: under.format, row } : bare(line);
    if (found) {
      take(found.format, i, onHost(found.row, host, found.format));
      above = i;
    } else if (above >= 0 && completes(line, rows[above].sockets)) {
      rows[i] = { sockets: [], left: [leftWhole(line, IS_COMMENT)] };
    }
  });
}

portolan.readOutput = readOutput;
