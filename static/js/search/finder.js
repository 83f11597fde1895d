// Loads the engine and the index when they are first needed, and searches in the index. The
// index is a classic script, because a page that is opened from disk cannot fetch files.

const script = document.currentScript, root = script.getAttribute("data-root");
let index = null, memory = null, loading = null;

window.portolan = window.portolan || {};

// load loads the engine and the index, if necessary, and then calls the function ready. It
// also calls ready if loading fails: then index is null, and the next call of load tries
// again.
function load(ready) {
  if (index) return ready();
  if (loading) return loading.push(ready);
  let missing = 2;
  const one = () => {
    missing--;
    if (missing === 0) loaded();
  };
  loading = [ready];
  loadEngine(one);
  loadIndex(one);
}

// loadEngine runs the script in the attribute data-engine. The edition in one file already
// contains the engine.
function loadEngine(done) {
  const ours = window.portolan;
  if (ours.search) return done();
  run(script.getAttribute("data-engine"), () => {
    window.portolan = Object.assign(ours, window.portolan);
    done();
  });
}

// loadIndex runs the script in the attribute data-index. This script either contains the
// index, or only the path of the index (window.portolanIndexFile).
function loadIndex(done) {
  if (window.portolanIndex) return done();
  run(script.getAttribute("data-index"), () => {
    const file = window.portolanIndexFile;
    if (window.portolanIndex || !file) return done();
    run(root + file, done);
  });
}

// run loads and runs a script. It calls done when the script has run or cannot be loaded.
function run(address, done) {
  const tag = document.createElement("script");
  tag.src = address;
  tag.onload = tag.onerror = done;
  document.head.appendChild(tag);
}

function loaded() {
  const calls = loading;
  loading = null;
  if (portolan.search && window.portolanIndex) {
    index = portolan.open(window.portolanIndex);
    memory = portolan.memory(index);
  }
  calls.forEach((call) => call());
}

// loadOutput loads the reader of output, if necessary, and then calls the function ready. It also calls ready
// if loading fails. The build writes the address of the reader before this script.
function loadOutput(ready) {
  if (portolan.pasted) ready();
  else run(root + window.portolanOutput, ready);
}

// loadFor loads what a query needs, and then calls the function ready.
function loadFor(query, ready) {
  load(() => {
    if (isPasted(query)) loadOutput(ready);
    else ready();
  });
}

// find returns the entries for a query, the words to mark in them, and a sentence about
// the results.
function find(query, limit, others) {
  if (!index) return { entries: [], words: [], summary: "The search index could not be loaded." };
  const pasted = portolan.pasted && isPasted(query) ? portolan.pasted(index, whole(query), limit, memory) : null;
  const result = entries(index, pasted || portolan.search(index, query, limit, memory), others);
  result.summary = summary(index, result.found, query);
  return result;
}

function resultsPage(query) { return root + "search.html?q=" + encodeURIComponent(query); }
