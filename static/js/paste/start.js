// MOST_ROWS is the number of rows that the table shows.
const MOST_ROWS = 2000;
const DELAY = 150; // milliseconds after the last key press

// startExplain starts the page, if the document has its form. The edition in one file calls
// it for each page that it shows.
function startExplain() {
  const place = document.querySelector("[data-explain]");
  if (!place) return;
  const input = place.querySelector("textarea"), status = place.querySelector("[role=status]");
  const table = place.querySelector("table"), body = table.tBodies[0];
  let timer = 0;
  function answer() {
    table.hidden = true;
    body.textContent = status.textContent = "";
    if (input.value.trim()) portolan.load((index) => portolan.loadOutput(() => show(index)));
  }
  function show(index) {
    const reading = index && portolan.readOutput ? portolan.readOutput(input.value) : null;
    body.textContent = "";
    if (!index || !portolan.readOutput) {
      status.textContent = "The search index could not be loaded.";
    } else if (!reading) {
      status.textContent = input.value.trim() ? "This is not the output of a program that the page knows." : "";
    } else {
      const found = portolan.explain(index, reading.sockets);
      const rows = document.createDocumentFragment();
      found.slice(0, MOST_ROWS).forEach((f) => rows.appendChild(row(index, reading.sockets[f.socket], f)));
      body.appendChild(rows);
      table.hidden = found.length === 0;
      status.textContent = sentence(reading, found);
    }
  }
  place.querySelector("[data-example]").addEventListener("click", () => {
    input.value = SAMPLE;
    answer();
  });
  place.querySelector("[data-clear]").addEventListener("click", () => {
    input.value = "";
    answer();
    input.focus();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(answer, DELAY);
  });
  place.hidden = false;
  // A browser may keep the text when the user comes back to the page.
  answer();
}

// sentence says how many sockets there are, how many stand out, and which lines were not
// understood.
function sentence(reading, found) {
  const odd = found.filter((f) => f.points.length > 0).length, explained = new Set(found.map((f) => f.socket)).size;
  const skipped = reading.sockets.length - explained, digits = (l) => /\d/.test(l.text);
  const named = reading.left.filter((l) => l.reason === "no port number" && !/[ *]/.test(l.text)).length;
  const lost = reading.left.filter((l) => /^not a /.test(l.reason) && digits(l)).map((l) => l.line);
  const more = lost.length > 10 ? " and more." : ".";
  return [
    count(found.length, "socket") + ", " + odd + (odd === 1 ? " stands out." : " stand out."),
    found.length > MOST_ROWS ? "The table shows the first " + MOST_ROWS + "." : "",
    skipped > 0 ? count(skipped, "port") + " left out: closed, filtered, or open only inside a container." : "",
    named > 0 ? count(named, "port name") + " left out: run ss or netstat with -n, or lsof with -P." : "",
    lost.length > 0 ? "Not understood: line " + lost.slice(0, 10).join(", ") + more : ""
  ].filter(Boolean).join(" ");
}

function count(n, noun) { return n + " " + noun + (n === 1 ? "" : "s"); }

portolan.startExplain = startExplain;
startExplain();
