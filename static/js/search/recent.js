// Stores the recent queries of the user. A query is added when the user submits it or
// opens one of its results. The browser stores the list for this site. If the browser
// does not allow this, the list is always empty.

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
  } catch (e) { /* private browsing, or the storage is full */ }
}

function addQuery(query) {
  query = query.trim();
  if (query) keepQueries([query].concat(recentQueries().filter((q) => q !== query)).slice(0, MOST));
}

function forgetQueries() { keepQueries([]); }
