// Serves a folder with compressed answers, as a web server does. The site is under a path,
// not at the root, and unknown addresses get its 404.html.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export const PREFIX = "/below/here/";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
};

// serve returns the address of the folder, which ends in a slash, and a function that stops
// the server. frame.html is an empty page outside of the site.
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (path === "/frame.html") {
      return response.setHeader("Content-Type", TYPES[".html"]).end("<!doctype html><title>frame</title>");
    }
    const file = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : "";
    let content = await readFile(join(folder, file.replace(/(^|\/)$/, "$1index.html"))).catch(() => null);
    let type = TYPES[extname(file) || ".html"] || "application/octet-stream";
    if (!content) {
      response.statusCode = 404;
      content = await readFile(join(folder, "404.html"));
      type = TYPES[".html"];
    }
    response.setHeader("Content-Type", type);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Content-Encoding", "gzip");
    response.end(gzipSync(content));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, root: origin + PREFIX, stop: () => server.close() };
}
