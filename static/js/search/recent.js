// Keeps the last queries that the user submitted, or whose result the user opened. The
// browser stores them for this site. If it refuses to store them, the list is always
// empty.

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
  } catch (e) { /* private browsing, or no space left */ }
}

function addQuery(query) {
  query = query.trim();
  if (query) keepQueries([query].concat(recentQueries().filter((q) => q !== query)).slice(0, MOST));
}

function forgetQueries() { keepQueries([]); }
