// Finds the pages of a site and chooses some of each kind.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

// pagesOf returns the paths of all HTML files in a folder, sorted.
export function pagesOf(folder) {
  const found = [];
  const walk = (at) => readdirSync(at, { withFileTypes: true }).forEach((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) walk(path);
    else if (path.endsWith(".html")) found.push(relative(folder, path));
  });
  walk(folder);
  return found.sort();
}

// kindOf returns the kind of a page: each page at the root and each index page is a kind of
// its own, and the other pages of a folder are one kind.
export function kindOf(page) {
  return dirname(page) === "." || page.endsWith("/index.html") ? page : dirname(page) + "/*";
}

// features returns the elements and classes of a page.
function features(html) {
  const found = new Set();
  for (const [, tag] of html.matchAll(/<([a-z][a-z0-9-]*)/g)) found.add(tag);
  for (const [, names] of html.matchAll(/ class="([^"]*)"/g)) {
    names.split(/\s+/).forEach((name) => found.add("." + name));
  }
  return found;
}

// chosen returns the pages to check: for each kind a small set of pages which together have
// all elements and classes that occur in the pages of this kind. So no list of pages has to
// be kept when the site gets a new kind of page or a new part. A page in first is preferred.
export function chosen(folder, pages, first) {
  const kinds = new Map();
  for (const page of pages) {
    const kind = kindOf(page), html = readFileSync(join(folder, page), "utf8");
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push({ page, size: html.length, has: features(html) });
  }
  const result = [];
  for (const candidates of kinds.values()) {
    const missing = new Set(candidates.flatMap((c) => [...c.has]));
    const take = (c) => {
      result.push(c.page);
      c.has.forEach((feature) => missing.delete(feature));
    };
    candidates.filter((c) => first.includes(c.page)).forEach(take);
    while (missing.size > 0) {
      const gain = (c) => [...c.has].filter((feature) => missing.has(feature)).length;
      take(candidates.map((c) => [gain(c), c]).reduce((a, b) =>
        b[0] > a[0] || b[0] === a[0] && b[1].size < a[1].size ? b : a)[1]);
    }
  }
  return result.sort();
}

// sampled returns n of the pages. The choice is the same for the same pages.
export function sampled(pages, n) {
  let seed = 443;
  const rest = [...pages], taken = [];
  while (taken.length < n && rest.length > 0) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    taken.push(...rest.splice(seed % rest.length, 1));
  }
  return taken.sort();
}
