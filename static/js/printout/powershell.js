// endpointsBelow reads a header line of Get-NetTCPConnection or Get-NetUDPEndpoint. It
// returns a reader for the lines below, or null.
function endpointsBelow(line) {
  const columns = line.words.map((w) => w.text), has = (column) => columns.indexOf(column) >= 0;
  return has("LocalAddress") && has("LocalPort") ? (l) => endpointsRow(columns, l) : null;
}

function endpointsRow(columns, line) {
  if (/^[ -]+$/.test(line.text)) return { sockets: [], left: [leftWhole(line, IS_HEAD)] };
  const gap = columns.indexOf("AppliedSetting"), n = line.words.length;
  const at = (column) => {
    const i = columns.indexOf(column);
    return wordAt(line, i < 0 || gap < 0 || i < gap ? i : n - columns.length + i);
  };
  const address = at("LocalAddress").text, number = at("LocalPort");
  if (!isNumeral(number.text) || !/[.:]/.test(address)) return null;
  const tcp = columns.indexOf("RemotePort") >= 0 || columns.indexOf("State") >= 0;
  const shared = {
    transports: tcp ? 1 : 2, state: tcpStates.get(at("State").text.toUpperCase()) || (tcp ? "listen" : "bound")
  };
  ["ProcessName", "Process", "Program"].forEach((column) => {
    const program = at(column).text;
    if (program && !isNumeral(program)) shared.program = program;
  });
  const remote = at("RemotePort");
  return connection(line, { address, port: number.text, at: number.at },
    { address: at("RemoteAddress").text, port: remote.text, at: remote.at }, shared);
}
