// The last queries that led somewhere, kept by the browser for this site alone.
// Where it keeps nothing, there are none.
(function () {
  "use strict";

  var KEY = "portolan.recent", MOST = 6;

  function list() {
    try {
      var kept = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(kept) ? kept.filter(function (q) { return typeof q === "string"; }).slice(0, MOST) : [];
    } catch (e) {
      return [];
    }
  }

  function keep(queries) {
    try {
      if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
      else localStorage.removeItem(KEY);
    } catch (e) { /* private browsing, or no room */ }
  }

  function add(query) {
    query = query.trim();
    if (query) keep([query].concat(list().filter(function (q) { return q !== query; })).slice(0, MOST));
  }

  portolan.recent = { list: list, add: add, clear: function () { keep([]); } };
})();
