// The last queries that led somewhere, kept by the browser for this site alone.
// Where it keeps nothing, there are none.

const KEY = "portolan.recent", MOST = 6;

function recentQueries() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((q) => typeof q === "string").slice(0, MOST) : [];
  } catch (e) {
    return [];
  }
}

function keepQueries(queries) {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch (e) { /* private browsing, or no room */ }
}

function addQuery(query) {
  query = query.trim();
  if (query) keepQueries([query].concat(recentQueries().filter((q) => q !== query)).slice(0, MOST));
}

function forgetQueries() { keepQueries([]); }
