// The list below a search box. The box is a combobox, the list its listbox:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The focus stays in the box.

const POLITE = 200; // milliseconds until typing counts as paused

// addPanel adds to a form a list, and below it a status for screen readers, a link
// to all results and a button that forgets the recent queries.
function addPanel(form, number) {
  const p = {
    input: form.elements.q, frame: element("div", "panel"), list: element("div", "options"), chosen: -1, timer: 0,
    status: element("span"), all: element("a", "", "All results"), clear: element("button", "", "Forget these")
  };
  const foot = element("p", "foot");
  p.frame.hidden = true;
  p.list.id = "_results-" + number;
  p.clear.type = "button";
  [p.status, p.all, p.clear].forEach((e) => foot.appendChild(e));
  [p.list, foot].forEach((e) => p.frame.appendChild(e));
  form.appendChild(p.frame);
  describe(p);
  return p;
}

// describe says to assistive technology what is what.
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

// choose marks one option as chosen, or none.
function choose(p, at) {
  const before = chosenOption(p), now = p.list.children[at];
  p.chosen = at;
  if (before) before.setAttribute("aria-selected", "false");
  if (!now) return p.input.removeAttribute("aria-activedescendant");
  now.setAttribute("aria-selected", "true");
  now.scrollIntoView({ block: "nearest" });
  p.input.setAttribute("aria-activedescendant", now.id);
}

// chosenOption is the chosen one, if any.
function chosenOption(p) { return p.list.children[p.chosen]; }

// chooseNext and choosePrevious open the panel and walk round its options.
function chooseNext(p) { walk(p, p.chosen + 1); }
function choosePrevious(p) { walk(p, p.chosen <= 0 ? p.list.children.length - 1 : p.chosen - 1); }

function walk(p, at) {
  if (!isOpen(p)) openPanel(p);
  choose(p, at % p.list.children.length);
}

// fillPanel replaces the options; none of them is chosen.
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

// say tells what was found, once typing pauses.
function say(p, words) {
  clearTimeout(p.timer);
  p.timer = setTimeout(() => { p.status.textContent = words; }, POLITE);
}
