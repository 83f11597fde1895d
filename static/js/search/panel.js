// Shows the list below a search box. For assistive technology, the box is a combobox and
// the list is its listbox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The focus
// always stays in the box.

// Screen readers get the status after POLITE milliseconds without typing.
const POLITE = 200;

// addPanel adds a panel to a form and returns it. The panel contains a list of options, a
// status for screen readers, a link to all results, and a button that clears the recent
// queries.
function addPanel(form, number) {
  const p = {
    input: form.elements.q, frame: element("div", "panel"), list: element("div", "options"), chosen: -1, timer: 0,
    status: element("span"), all: element("a", "", "All results"), clear: element("button", "", "Clear recent searches")
  };
  const foot = element("p", "foot");
  p.frame.hidden = true;
  p.list.id = "_results-" + number;
  p.all.href = resultsPage("");
  p.clear.type = "button";
  [p.status, p.all, p.clear].forEach((e) => foot.appendChild(e));
  [p.list, foot].forEach((e) => p.frame.appendChild(e));
  const hint = element("kbd", "", "/");
  hint.setAttribute("aria-hidden", "true");
  [hint, p.frame].forEach((e) => form.appendChild(e));
  describe(p);
  return p;
}

// describe sets the ARIA roles and labels, for assistive technology.
function describe(p) {
  set(p.list, { role: "listbox", "aria-label": "Ports and protocols" });
  set(p.status, { role: "status" });
  set(p.input, {
    role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-expanded": "false",
    "aria-controls": p.list.id
  });
}

function set(e, attributes) { Object.keys(attributes).forEach((name) => e.setAttribute(name, attributes[name])); }

function isOpen(p) { return !p.frame.hidden; }

function openPanel(p) {
  p.frame.hidden = false;
  p.input.setAttribute("aria-expanded", String(p.list.children.length > 0));
}

function closePanel(p) {
  p.frame.hidden = true;
  p.input.setAttribute("aria-expanded", "false");
  choose(p, -1);
}

// choose marks one option as chosen: choose(p, 0) chooses the first option. After
// choose(p, -1), no option is chosen.
function choose(p, at) {
  const before = chosenOption(p), now = p.list.children[at];
  p.chosen = at;
  if (before) before.setAttribute("aria-selected", "false");
  if (!now) return p.input.removeAttribute("aria-activedescendant");
  now.setAttribute("aria-selected", "true");
  now.scrollIntoView({ block: "nearest" });
  p.input.setAttribute("aria-activedescendant", now.id);
}

// chosenOption returns the chosen option, or undefined.
function chosenOption(p) { return p.list.children[p.chosen]; }

// chooseNext and choosePrevious open the panel and choose the next or previous option.
// The first option comes after the last one.
function chooseNext(p) { walk(p, p.chosen + 1); }
function choosePrevious(p) { walk(p, p.chosen <= 0 ? p.list.children.length - 1 : p.chosen - 1); }

function walk(p, at) {
  if (!isOpen(p)) openPanel(p);
  choose(p, at % p.list.children.length);
}

// fillPanel replaces the options with these links. After that, no option is chosen.
function fillPanel(p, links) {
  p.list.textContent = "";
  p.chosen = -1;
  links.forEach((a, i) => {
    a.id = p.list.id + "-" + i;
    a.tabIndex = -1;
    set(a, { role: "option", "aria-selected": "false" });
    p.list.appendChild(a);
  });
}

// announce sets the status for screen readers. It waits until the user has not typed for
// POLITE milliseconds.
function announce(p, words) {
  clearTimeout(p.timer);
  p.timer = setTimeout(() => { p.status.textContent = words; }, POLITE);
}
