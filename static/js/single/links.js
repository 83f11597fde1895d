// Changes the links and the pictures of a page, so that they need no other file.

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
  part.querySelectorAll("img[src]").forEach((img) => {
    const name = decoded(within(img.getAttribute("src"), path).slice(2)), data = document.getElementById(name);
    // Without the attribute src, the browser shows the text in the attribute alt.
    if (pages.has(name)) img.src = "data:image/svg+xml," + encodeURIComponent(pages.page(name));
    else if (data) img.src = "data:" + data.getAttribute("data-type") + ";base64," + data.textContent;
    else img.removeAttribute("src");
  });
}
