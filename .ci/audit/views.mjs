// What the browser shows: pages, and the states of pages that need a query.

// Lighthouse checks these pages. The others of their kind can be left out.
export const LEADING = [
  "index.html", "map.html", "ports/443.html", "protocols/ftp.html", "topics/web.html", "ports/index.html",
];

// viewsOf returns the views of the given pages, and views of search results and of an unknown
// address. root is the address of the site.
export function viewsOf(root, pages) {
  return [
    ...pages.map((page) => ({ name: page, address: root + page })),
    { name: "index.html+results", address: root + "index.html", query: "ssh" },
    { name: "ports/443.html+results", address: root + "ports/443.html", query: "ssh" },
    { name: "search.html+results", address: root + "search.html?q=http" },
    { name: "404.html+unknown", address: root + "ports/64999.html" },
  ];
}
