// Handles the pointer, the keyboard and the address of the page.

// STEPS are the directions of the arrow keys.
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function within(value, last) { return Math.max(0, Math.min(last, value)); }

// next returns the number to which a key leads, or undefined.
function next(number, key) {
  const from = pointOf(number), step = STEPS[key];
  if (step) return numberAt({ x: within(from.x + step[0], SIDE - 1), y: within(from.y + step[1], SIDE - 1) });
  return { PageDown: within(number + 1, LAST), PageUp: within(number - 1, LAST), Home: 0, End: LAST }[key];
}

// handleKey handles a key press on the chart.
function handleKey(map, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter") return openPage(map);
  const number = map.number < 0 ? 0 : next(map.number, event.key);
  if (number === undefined || map.number < 0 && next(0, event.key) === undefined) return;
  event.preventDefault();
  choose(map, number);
}

// point chooses the number under the pointer. The link to its band then leads to its page.
function point(map, event) {
  const area = map.drawing.getBoundingClientRect(), a = event.target.closest("a");
  const at = (distance) => within(Math.floor(distance / area.width * SIDE), SIDE - 1);
  const number = numberAt({ x: at(event.clientX - area.left), y: at(event.clientY - area.top) });
  map.touched = event.pointerType === "touch";
  if (!a || number === map.number) return;
  choose(map, number, () => { if (map.links.length > 0) a.setAttribute("href", map.links[0].getAttribute("href")); });
}

// open handles a click. A finger covers many numbers, so a touch only chooses one: the list next
// to the chart then has the link.
function open(map, event) {
  if (map.touched) event.preventDefault();
  else if (map.number >= 0 && event.target.closest("a")) keep(map);
}

// follow chooses the number in the address.
function follow(map) {
  const [, number] = /#(\d{1,5})$/.exec(location.hash) || [];
  if (number <= LAST) choose(map, Number(number));
}

// startMap starts the chart of the document. The edition in one file calls it for each page that
// it shows.
function startMap() {
  const chart = document.querySelector("[data-map]");
  if (!chart) return;
  const map = newMap(chart), keys = document.getElementById("_keys");
  keys.hidden = false;
  chart.tabIndex = 0;
  chart.setAttribute("role", "application");
  chart.setAttribute("aria-label", "Chart of all ports");
  chart.setAttribute("aria-describedby", keys.id);
  chart.addEventListener("keydown", (event) => handleKey(map, event));
  map.drawing.addEventListener("pointermove", (event) => point(map, event));
  map.drawing.addEventListener("pointerdown", (event) => point(map, event));
  map.drawing.addEventListener("click", (event) => open(map, event));
  // The edition in one file replaces the chart when it shows another page.
  window.addEventListener("hashchange", function again() {
    if (chart.isConnected) follow(map);
    else window.removeEventListener("hashchange", again);
  });
  follow(map);
}

portolan.startMap = startMap;
startMap();
