// Applies the filters of a query, such as topic:mail.

// FILTERS are the filters other than topic. Each function gets the index and the value of a filter,
// and returns a function that reports whether the service of a row passes. A filter with an unknown
// value passes nothing.
const FILTERS = {
  encryption: (index, value) => {
    const wanted = index.encryptions.indexOf(value);
    return (row) => wanted >= 0 && index.encryption[row] === wanted;
  },
  exposure: (index, value) => {
    const wanted = index.exposures.indexOf(value);
    return (row) => wanted >= 0 && index.exposure[row] === wanted;
  },
  state: (index, value) => {
    const wanted = index.states.indexOf(value);
    return (row) => wanted >= 0 && index.state[row] === wanted;
  },
  class: (index, value) => {
    const first = CLASSES.hasOwnProperty(value) ? CLASSES[value] : -1;
    const next = { 0: CLASSES.user, [CLASSES.user]: CLASSES.dynamic, [CLASSES.dynamic]: MAX_PORT + 1 }[first];
    return (row) => index.port[row] >= first && index.port[row] < next;
  },
  // A source is named by its label or the first words of it: common for "Common use".
  source: (index, value) => {
    const named = index.sources.map((labels) => labels.split(", ").some((label) => {
      return (words(label).join("-") + "-").startsWith(value + "-");
    }));
    return (row) => named[index.source[row]];
  }
};

// filtersOf returns the topics of the filters in a query, and a function that reports whether the
// service of a row passes all filters.
function filtersOf(index, q) {
  const topics = [], tests = q.filters.map(({ key, value }) => {
    if (key !== "topic") return FILTERS[key](index, value);
    const topic = index.notes.topics.findIndex((ids) => ids.indexOf(value) >= 0), rows = new Set();
    if (topic >= 0) {
      topics.push(topic);
      items(index.notes.rows, topic, (row) => rows.add(row));
    }
    return (row) => rows.has(row);
  });
  return { topics, pass: (row) => tests.every((test) => test(row)) };
}

// everyService scores all services that pass the filters of a query without other words. Services
// that are not in use are in the result only if a filter asks for a state.
function everyService(memory, q, pass) {
  const rated = tally(memory), all = q.filters.some(({ key }) => key === "state");
  for (let row = 0; row < memory.index.rows; row++) {
    if (pass(row) && (all || inUse(memory.index, row))) raise(rated, row, WORD);
  }
  return rated;
}
