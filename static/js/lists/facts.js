// Reads what a row of a list says: its number, its name, and the values for each filter. A row is
// a row of a table or an item of a list.
//
// This is the first file of the script of pages with lists. bundle.Lists joins them in this order,
// in one function. A file uses only names that an earlier file declares:
//
//   facts  reads the rows
//   view   shows the rows that match, in an order, and counts the values of each filter
//   form   makes the form with the filters
//   start  starts the lists of a page, and keeps the filters in its address

// The filters, in the order of the form. read returns the values of a row.
const FACETS = [
  { name: "transport", read: transportsOf },
  { name: "class", read: classesOf },
  { name: "source", read: sourcesOf },
  { name: "topic", read: (row) => words(row, "data-topic", "") },
  { name: "from", read: originsOf },
  { name: "state", read: (row) => words(row, "data-state", "assigned") }
];

// The classes of ports, with their last numbers (RFC 6335, section 6).
const CLASSES = [["system", 1023], ["user", 49151], ["dynamic", 65535]];

// valueOf returns the value of an attribute of a row. It can be at an element in the row, or at the
// list: then it holds for all rows without this attribute.
function valueOf(row, name, missing) {
  const e = row.querySelector("[" + name + "]") || row.closest("[data-list]");
  return e.hasAttribute(name) ? e.getAttribute(name) : missing;
}

// words returns the words in an attribute.
function words(row, name, missing) { return valueOf(row, name, missing).split(" ").filter(Boolean); }

function textOf(row, selector) {
  const e = row.querySelector(selector);
  return e ? e.textContent : "";
}

// A cell of a table, or the last part of an item, contains the transports as text. The letters of
// sources after them are capitals.
function transportsOf(row) {
  const attribute = words(row, "data-over", "");
  if (attribute.length > 0) return attribute;
  return textOf(row, ".t, i").match(/\b(tcp|udp|sctp|dccp|not stated)\b/g) || [];
}

// numbersOf returns the numbers in the text of a row: "6000–6063" gives 6000 and 6063. A text such
// as "IP protocol 1" is not about ports.
function numbersOf(row) {
  const isItem = row.tagName === "LI", text = textOf(row, row.closest(".short") ? "a" : isItem ? "i" : ".n");
  return /^\d[\d\u2013, \u2026]*$/.test(text) ? text.match(/\d+/g).map(Number) : [];
}

function classOf(number) { return CLASSES.findIndex((c) => number <= c[1]); }

// classesOf returns the classes of the numbers of a row. A range can have several.
function classesOf(row) {
  const attribute = words(row, "data-class", "");
  if (attribute.length > 0) return attribute;
  const own = numbersOf(row).map(classOf);
  if (row.tagName === "TR") for (let c = own[0]; c < own[1]; c++) own.push(c);
  return own.filter((c, i) => own.indexOf(c) === i).map((c) => CLASSES[c][0]);
}

// sourceOf returns the label of the source that a mark links to. The mark of a note is "ports.md:3"
// or "Team, ports.md:3". The mark of another source is "IANA" or "IANA · 2 entries".
function sourceOf(mark) {
  const text = mark.textContent;
  if (mark.classList.contains("notes")) return text.lastIndexOf(", ") < 0 ? "Notes" : text.replace(/, [^,]*$/, "");
  return text.replace(/ \u00b7 [\d,]+ entries$/, "");
}

// sourcesOf returns the sources of a row. A row with many marks names the others in an attribute.
function sourcesOf(row) {
  const all = Array.from(row.querySelectorAll(".src"), sourceOf).concat(valueOf(row, "data-by", "").split("|"));
  return all.filter((label, i) => label && all.indexOf(label) === i);
}

// originsOf returns "ours" for a row that notes of the user list, and "included" for the others. On a
// site without included notes, or without others, all rows have the same origin, so it returns none.
function originsOf(row) {
  if (!document.querySelector("[data-mixed]")) return [];
  return words(row, "data-from", "included");
}

function nameOf(row) {
  if (row.closest(".short")) return row.childNodes[1].textContent.trim();
  return textOf(row, ".name").trim() || textOf(row, "a");
}

// keyOf returns the form of a value in an address: "Common use" is "common-use".
function keyOf(value) { return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"); }

// readRow returns what the filters and the order need. at is the position of the row on the page.
function readRow(row, at) {
  const values = {};
  FACETS.forEach((f) => {
    values[f.name] = f.read(row).map((label) => ({ label, key: keyOf(label) }));
  });
  const [number] = numbersOf(row);
  return { row, at, values, name: nameOf(row), number: number === undefined ? Infinity : number };
}
