// Changes elements of the document into those of another document, and keeps what is equal. So the
// scroll position, the focus, the selection and opened details stay.

// patch makes the element is equal to the element next.
function patch(is, next) {
  if (is.isEqualNode(next)) return;
  if (is.nodeType !== next.nodeType || is.nodeName !== next.nodeName) return is.replaceWith(document.adoptNode(next));
  if (is.nodeType !== Node.ELEMENT_NODE) {
    is.nodeValue = next.nodeValue;
    return;
  }
  // The script of the search box owns its form.
  if (is.matches("form.find")) return;
  patchAttributes(is, next);
  patchChildren(is, next);
}

// patchAttributes leaves the user's choice whether details are open.
function patchAttributes(is, next) {
  const ours = (name) => name === "open" && is.nodeName === "DETAILS";
  Array.from(is.attributes).forEach(({ name }) => { if (!next.hasAttribute(name) && !ours(name)) is.removeAttribute(name); });
  Array.from(next.attributes).forEach(({ name, value }) => {
    if (is.getAttribute(name) !== value && !ours(name)) is.setAttribute(name, value);
  });
}

// patchChildren first skips equal children at the start and at the end: most edits change one place.
function patchChildren(is, next) {
  const old = Array.from(is.childNodes), now = Array.from(next.childNodes);
  let first = 0, last = 0;
  const most = Math.min(old.length, now.length);
  while (first < most && old[first].isEqualNode(now[first])) first++;
  while (last < most - first && old[old.length - 1 - last].isEqualNode(now[now.length - 1 - last])) last++;
  const end = old.length - last, stop = now.length - last, before = old[end] || null;
  let at = first;
  for (let i = first; i < stop; i++) {
    const found = match(old, at, end, now[i]);
    if (found < 0) {
      is.insertBefore(document.adoptNode(now[i]), old[at] && at < end ? old[at] : before);
      continue;
    }
    while (at < found) old[at++].remove();
    patch(old[at++], now[i]);
  }
  while (at < end) old[at++].remove();
}

// match returns the index of the child that becomes next, or -1. An equal child further on is the
// one: then the children before it are gone. Otherwise it is the child at this place, if it is of
// the same kind and its id agrees.
function match(old, at, end, next) {
  for (let i = at; i < end && i < at + 50; i++) if (old[i].isEqualNode(next)) return i;
  const here = old[at];
  return at < end && here.nodeName === next.nodeName && (here.id || "") === (next.id || "") ? at : -1;
}
