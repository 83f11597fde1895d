// Changes the links and the pictures of a page, so that they need no other file.

// embed replaces the address of a picture in an attribute by the picture. It removes the attribute
// if the file does not have the picture.
function embed(e, attribute, path, pages) {
  const name = decoded(within(e.getAttribute(attribute), path).slice(2)), data = document.getElementById(name);
  if (pages.has(name)) e.setAttribute(attribute, "data:image/svg+xml," + encodeURIComponent(pages.page(name)));
  else if (data) e.setAttribute(attribute, "data:" + data.getAttribute("data-type") + ";base64," + data.textContent);
  else e.removeAttribute(attribute);
}

// adapt changes the elements below a parsed page at a path. The object pages contains all
// pages: see openPack.
function adapt(part, path, pages) {
  part.querySelectorAll("a[href]").forEach((a) => {
    const href = a.getAttribute("href");
    if (isOutside(href)) return;
    const address = within(href, path);
    // A link to a file that only the site has becomes text.
    if (pages.has(decoded(divided(address.slice(2)).path))) a.setAttribute("href", address);
    else a.removeAttribute("href");
  });
  // Without the attribute src, the browser shows the text in the attribute alt.
  part.querySelectorAll("img[src]").forEach((img) => embed(img, "src", path, pages));
  part.querySelectorAll("source[srcset]").forEach((source) => embed(source, "srcset", path, pages));
}
