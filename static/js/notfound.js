// The page for unknown addresses. A server shows it at any depth, so it does not know where
// the site begins. This script looks for the icon of the site in each folder of the address.
// Then it corrects the links, and starts the search box. It also names the number in the
// address.

const here = document.currentScript, given = here.getAttribute("data-root");

// folders("/a/b/c.html") returns "/a/b/", "/a/" and "/".
function folders(path) {
  const all = [];
  for (let at = path.lastIndexOf("/"); at >= 0; at = at > 0 ? path.lastIndexOf("/", at - 1) : -1) {
    all.push(path.slice(0, at + 1));
  }
  return all;
}

// find calls found with the first of these folders in which the site is.
function find(roots, found) {
  if (roots.length === 0) return;
  const icon = document.createElement("img");
  icon.onload = () => found(roots[0]);
  icon.onerror = () => find(roots.slice(1), found);
  icon.src = roots[0] + here.getAttribute("data-icon");
}

// begin corrects all links and pictures, and runs the script of the site.
function begin(root) {
  ["href", "action", "src", "srcset"].forEach((name) => {
    document.querySelectorAll("[" + name + "^='" + given + "']").forEach((e) => {
      e.setAttribute(name, root + e.getAttribute(name).slice(given.length));
    });
  });
  const script = document.createElement("script");
  script.setAttribute("data-root", root);
  ["engine", "index"].forEach((name) => script.setAttribute("data-" + name, root + here.getAttribute("data-" + name)));
  script.src = root + here.getAttribute("data-script");
  document.head.appendChild(script);
}

// nameNumber shows the sentences about a port if the address contains its number.
function nameNumber() {
  const found = /(\d+)(?=[^\d]*$)/.exec(location.pathname);
  if (!found || Number(found[1]) > 65535 || /\/404\.html$/.test(location.pathname)) return;
  const about = document.querySelector("[data-number]"), near = about.querySelector("a"), number = Number(found[1]);
  about.querySelector("b").textContent = number;
  near.setAttribute("href", near.getAttribute("href") + "?q=" + number);
  about.hidden = false;
}

nameNumber();
document.addEventListener("DOMContentLoaded", () => {
  find([given].concat(folders(location.pathname).filter((root) => root !== given)), begin);
});
