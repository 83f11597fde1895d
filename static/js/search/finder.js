// The index: loaded when it is first needed, as a classic script, since a page
// opened from disk may not fetch; and asked.

const script = document.currentScript, root = script.getAttribute("data-root");
let index = null, memory = null, loading = null;

// load gets the index and calls back once it is there, or has failed: then
// index stays null, and the next call tries again. What the page names may
// be the index itself, or only say in which file it is.
function load(ready) {
  if (index) return ready();
  if (loading) return loading.push(ready);
  loading = [ready];
  run(script.getAttribute("data-index"), () => {
    const file = window.portolanIndexFile;
    if (window.portolanIndex || !file) return loaded();
    run(root + file, loaded);
  });
}

function run(address, done) {
  const tag = document.createElement("script");
  tag.src = address;
  tag.onload = tag.onerror = done;
  document.head.appendChild(tag);
}

function loaded() {
  const calls = loading;
  loading = null;
  if (window.portolanIndex) {
    index = portolan.open(window.portolanIndex);
    memory = portolan.memory(index);
  }
  calls.forEach((call) => call());
}

// find answers a query, with a sentence about the answer.
function find(query, limit, others) {
  if (!index) return { entries: [], words: [], summary: "The search index could not be loaded." };
  const result = entries(index, query, limit, others, memory);
  result.summary = summary(index, result.found, query);
  return result;
}

function resultsPage(query) { return root + "search.html?q=" + encodeURIComponent(query); }
