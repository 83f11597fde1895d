// Converts addresses. A page of the site has the address #/ and its path in the file:
// #/ports/443.html#_s-https.443.tcp, or #/search.html?q=ssh.

// route returns the path, the query and the anchor in an address such as
// "#/ports/443.html". It also accepts short addresses, such as "#/443", "#/protocols/ssh"
// and "#/ports/". has reports whether the file has the page at a path. For an unknown
// address, the result is a search for it.
function route(address, has) {
  const parts = divided(address.replace(/^#?\/?/, ""));
  const path = decoded(parts.path), last = path.replace(/(\.html|\/)$/, "").replace(/^.*\//, "");
  const known = [
    path, path + ".html", path + "index.html", path + "/index.html", "ports/" + path + ".html"
  ].find(has);
  if (known) return { path: known, query: parts.query, anchor: decoded(parts.anchor) };
  return { path: "search.html", query: "?q=" + encodeURIComponent(last), anchor: "" };
}

// divided divides an address into the path, the query with "?", and the anchor without
// "#".
function divided(address) {
  const [, path, query, anchor] = /^([^?#]*)(\?[^#]*)?#?([\s\S]*)$/.exec(address);
  return { path, query: query || "", anchor };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text;
  }
}

// isOutside reports whether an address leaves the site: "https://example.org", "mailto:a".
function isOutside(href) { return /^([a-z][a-z0-9+.-]*:|\/)/i.test(href); }

// within returns the address in the file for a link of the page at a path:
// within("../ports/443.html", "protocols/ssh.html") returns "#/ports/443.html".
function within(href, path) {
  const parts = divided(href), folders = path.split("/");
  let target = path;
  if (parts.path) {
    folders.pop();
    parts.path.split("/").forEach((name) => {
      if (name === "..") folders.pop();
      else if (name !== ".") folders.push(name);
    });
    target = folders.join("/");
  }
  return "#/" + target + parts.query + (parts.anchor && "#" + parts.anchor);
}
