// Limits for the sizes of files and pages, as a web server sends them with gzip.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { kindOf } from "../kinds.mjs";

const KB = 1024;
const LIMITS = { style: 8 * KB, scripts: 8 * KB, port: 4.5 * KB, page: 60 * KB, elements: 3000 };

const STYLE = /<link rel="stylesheet" href="([^"]+)"/g, SCRIPT = /<script [^>]*src="([^"]+)"/g;

// checkSizes measures each page: the page itself, the style sheets and scripts that it loads
// at once, and the number of elements of index pages. It returns the number of
// elements of each page.
export function checkSizes(folder, pages, report) {
  const sizes = new Map();
  const size = (path) => {
    if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
    return sizes.get(path);
  };
  const limit = (check, page, value, most, what) => {
    if (value > most) report(check, page, `${what}: ${value}, more than ${most}`, value);
  };
  const counts = new Map();
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8"), kind = kindOf(page);
    const most = kind === "ports/*" ? LIMITS.port : LIMITS.page;
    limit("bytes", page, size(page), most, "bytes of the page");
    const style = total(html, page, STYLE, size), scripts = total(html, page, SCRIPT, size);
    limit("style", page, style, LIMITS.style, "bytes of style");
    limit("scripts", page, scripts, LIMITS.scripts, "bytes of scripts");
    const elements = html.match(/<[a-z]/g).length;
    if (page.endsWith("index.html")) limit("elements", page, elements, LIMITS.elements, "elements");
    counts.set(page, elements);
  }
  return counts;
}

// total returns the size of all files to which a page refers.
function total(html, page, reference, size) {
  return [...html.matchAll(reference)].map((found) => join(page, "..", found[1]).replace(/^\//, ""))
    .reduce((sum, path) => sum + size(path), 0);
}
