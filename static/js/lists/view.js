// Shows the rows that match, in an order.

// The orders of rows. Their names are the values of "sort" in an address; a hyphen before the name
// reverses an order. Rows that are equal stay in the order of the page.
const ORDERS = {
  number: (a, b) => a.number - b.number || 0,
  name: (a, b) => COLLATOR.compare(a.name, b.name)
};

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

// newLists returns the lists of a page. place is the element for the form. part is the section that
// becomes hidden if a list has no rows left.
function newLists(place) {
  const parts = Array.from(document.querySelectorAll("[data-list]"), (list) => {
    const section = list.closest("section"), body = list.querySelector("tbody") || list;
    return {
      list, body, part: section && !section.contains(place) ? section : list,
      rows: Array.from(body.children, readRow)
    };
  });
  return { place, parts, rows: [].concat.apply([], parts.map((p) => p.rows)), asked: {} };
}

// matches reports whether a row has the asked values. except is the name of a filter that does not
// count.
function matches(lists, row, except) {
  return FACETS.every(({ name }) => name === except || !lists.asked[name] ||
    row.values[name].some((v) => v.key === lists.asked[name]));
}

// countValues returns the values of a filter, each with its label and the number of rows that have it
// and match the other filters.
function countValues(lists, name) {
  const values = new Map();
  lists.rows.forEach((row) => {
    const more = matches(lists, row, name) ? 1 : 0;
    row.values[name].forEach(({ key, label }) => {
      const value = values.get(key) || { key, label, count: 0 };
      value.count += more;
      values.set(key, value);
    });
  });
  return values;
}

// show shows the rows with the asked values, in the asked order. It returns their number.
function show(lists) {
  const [, down, by] = /^(-?)(\w*)$/.exec(lists.asked.sort || "") || [], order = ORDERS[by];
  let shown = 0;
  lists.parts.forEach((p) => {
    const left = p.rows.filter((row) => {
      row.row.hidden = !matches(lists, row, "");
      return !row.row.hidden;
    });
    const sorted = p.rows.slice().sort((a, b) => (order ? order(a, b) * (down ? -1 : 1) : 0) || a.at - b.at);
    if (sorted.some((row, i) => row.row !== p.body.children[i])) sorted.forEach((row) => p.body.appendChild(row.row));
    p.part.hidden = left.length === 0;
    shown += left.length;
  });
  return shown;
}
