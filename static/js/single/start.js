// Opens the file: it reads the search index and the pages, and shows the page of the
// address.

// fail shows a sentence about a file that cannot be opened.
function fail(text) {
  const p = document.createElement("p");
  p.setAttribute("role", "alert");
  p.textContent = text;
  document.querySelector("main").appendChild(p);
}

if (typeof DecompressionStream === "undefined") {
  fail("This browser is too old for this file. Firefox 113, Chrome 80, Safari 16.4 and later versions can open it.");
} else {
  Promise.all([block("_index"), block("_pages")]).then(([index, packed]) => {
    window.portolanIndex = JSON.parse(decode(index));
    const pages = openPack(packed, decode);
    watch(pages);
    show(pages, location.hash);
  }).catch(() => fail("This file is damaged or incomplete. Copy it again."));
}
