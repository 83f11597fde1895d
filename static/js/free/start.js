// The page free.html: it lists the free numbers next to a number that the user types.

// NEAREST is the number of results.
const NEAREST = 10;

// runsOf returns the ranges in the lists of the page: [first, last].
function runsOf(lists) {
  const runs = [];
  lists.forEach((list) => list.querySelector(".free").textContent.split(", ").forEach((run) => {
    const [first, last] = run.split("\u2013");
    runs.push([Number(first), Number(last || first)]);
  }));
  return runs;
}

// near returns the free numbers next to a number, as the method Near of free.Set in Go does.
function near(runs, number) {
  const found = [], distance = (n) => Math.abs(n - number);
  runs.forEach(([first, last]) => {
    const at = Math.min(Math.max(number, first), last);
    for (let n = Math.max(at - NEAREST, first); n <= Math.min(at + NEAREST, last); n++) found.push(n);
  });
  return found.sort((a, b) => distance(a) - distance(b) || b - a).slice(0, NEAREST);
}

// startFree starts the field, if the document has it. The edition in one file calls it for each
// page that it shows.
function startFree() {
  const place = document.querySelector("[data-free]");
  if (!place) return;
  const input = place.querySelector("input"), status = place.querySelector("[role=status]");
  const runs = runsOf(document.querySelectorAll("[data-runs]"));
  function answer() {
    const text = input.value.trim(), number = Number(text);
    if (!text) status.textContent = "";
    else if (!/^\d+$/.test(text) || number > 65535) status.textContent = "Type a number from 0 to 65535.";
    else status.textContent = near(runs, number).join(", ");
  }
  input.addEventListener("input", answer);
  place.hidden = false;
  answer();
}

portolan.startFree = startFree;
startFree();
