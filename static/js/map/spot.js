// Chooses a number on the chart, and shows what the sources say about it.

// MOST is the maximum number of services that the page shows for a number.
const MOST = 4;

// newMap returns the parts of the chart in an element. number is the chosen number, or -1. links
// are links to the pages of the services on this number. They are empty until the search index
// is loaded.
function newMap(chart) {
  return {
    chart, drawing: chart.querySelector("svg"), cross: chart.querySelector("[data-cross]"),
    spot: document.querySelector("[data-spot]"), number: -1, links: []
  };
}

// isAbout reports whether a result is about a number or a range that contains it. A search also
// finds longer numbers: 3306 finds 33060.
function isAbout(a, number) {
  const [first, last] = a.querySelector("b").textContent.split("\u2013");
  return Number(first) <= number && number <= Number(last || first);
}

// choose marks a number and shows its services. It calls ready when they are shown.
function choose(map, number, ready) {
  if (number !== map.number) {
    const p = pointOf(number);
    map.number = number;
    map.links = [];
    map.cross.setAttribute("x", p.x);
    map.cross.setAttribute("y", p.y);
    map.cross.setAttribute("visibility", "visible");
  }
  // The names come from the search index. It has all of them, and a visitor who searches has it
  // already: a file with only the names would be loaded in addition.
  portolan.results(String(number), MOST, (links, summary) => {
    if (map.number !== number) return;
    map.links = links.filter((a) => isAbout(a, number));
    show(map, summary);
    if (ready) ready();
  });
}

// show lists the services on the chosen number. If there is nothing to list, it shows the summary,
// which says why.
function show(map, summary) {
  const list = document.createElement("ul"), head = document.createElement("h2");
  head.textContent = "Port " + map.number;
  list.textContent = map.links.length > 0 ? "" : summary;
  list.className = "index results";
  map.links.forEach((a) => {
    const item = document.createElement("li");
    item.appendChild(a);
    list.appendChild(item);
  });
  map.spot.textContent = "";
  map.spot.appendChild(head);
  map.spot.appendChild(list);
}

// keep writes the chosen number into the address, so that the way back leads to it. In the
// edition in one file, the address is "#/map.html#443".
function keep(map) {
  history.replaceState(null, "", location.hash.replace(/#?\d*$/, "") + "#" + map.number);
}

// openPage opens the page of the chosen number.
function openPage(map) {
  if (map.links.length === 0) return;
  keep(map);
  map.links[0].click();
}
