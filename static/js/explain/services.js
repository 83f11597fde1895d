// newRegister returns functions that answer questions about the services in an opened index.
// They remember their answers, because many sockets have the same number or program.
function newRegister(index) {
  const { lowest, onNumber, uses, items, lines, inUse, words } = portolan, known = new Map(), named = new Map();
  const web = new Set(), topic = index.notes.topics.findIndex((ids) => ids.indexOf("web") >= 0), blocks = new Map();
  if (topic >= 0) items(index.notes.rows, topic, (row) => web.add(row));
  // A block of 256 numbers has a list of the ranges that overlap it. So a number of a large text
  // is compared with few ranges.
  index.wide.forEach((row) => {
    for (let block = index.port[row] >> 8; block <= index.end[row] >> 8; block++) {
      if (!blocks.has(block)) blocks.set(block, []);
      blocks.get(block).push(row);
    }
  });

  // at returns what lookup says about a number: the rows of its services, the first answer
  // first. bits are the transports; 0 means any. elsewhere contains the transports of the
  // services in use, if they have only other transports.
  function at(number, bits) {
    const key = number * 16 + bits;
    if (!known.has(key)) known.set(key, find(number, bits));
    return known.get(key);
  }

  function find(number, bits) {
    const all = (blocks.get(number >> 8) || []).filter((row) => index.port[row] < number && index.end[row] >= number);
    const over = (row) => index.used[row] | index.registered[row];
    const isOther = (row) => bits > 0 && over(row) > 0 && (over(row) & bits) === 0;
    for (let row = lowest(index, number); index.port[row] === number; row++) all.push(row);
    all.sort(onNumber(index, number, bits));
    const rows = all.filter((row) => !isOther(row)), used = rows.filter((row) => inUse(index, row));
    const others = all.filter((row) => isOther(row) && inUse(index, row));
    const elsewhere = used.length > 0 ? 0 : others.reduce((every, row) => every | over(row), 0);
    return { rows: used, first: rows.length > 0 ? rows[0] : -1, elsewhere };
  }

  // rowsNamed returns the rows of the services in use that have the name of a program, or whose
  // protocol has it. The path of the program and .exe do not belong to the name.
  function rowsNamed(program) {
    const name = program.replace(/^.*[\/\\]/, "").replace(/\.exe$/i, "");
    if (!named.has(program)) named.set(program, findNamed(words(name)));
    return named.get(program);
  }

  function findNamed(typed) {
    const rows = new Set(), line = "\n" + typed.join("") + "\n", about = 3;
    if (typed.length === 0) return rows;
    const add = (row) => { if (inUse(index, row)) rows.add(row); };
    lines(index.squeezed, line, (id) => uses(index, id, (doc, field) => {
      const protocol = doc - index.rows;
      if (field >= about) return;
      if (protocol < 0) add(doc);
      else if (protocol < index.protocols.leads.length) items(index.protocols.rows, protocol, add);
    }));
    return rows;
  }

  // isNoted reports whether notes list a service, not only registries. isWeb reports whether it
  // is about the topic web: programs of all kinds speak HTTP.
  function isNoted(row) { return index.weight[row] >= 2; }
  function isWeb(row) { return web.has(row); }

  return { index, at, rowsNamed, isNoted, isWeb };
}
