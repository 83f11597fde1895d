// Makes the form with the filters, and the buttons in the heads of columns.

// SORTS are the orders in the form, with their labels.
const SORTS = [
  ["", "as listed"], ["number", "number"], ["-number", "number, down"], ["name", "name"], ["-name", "name, down"]
];

// element returns a new HTML element. The class name and the text may be empty.
function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

// addSelect adds a select element with a label to a form.
function addSelect(form, name) {
  const label = element("label", "", name.charAt(0).toUpperCase() + name.slice(1)), select = element("select");
  select.name = name;
  label.appendChild(select);
  form.appendChild(label);
  return select;
}

function addOption(select, value, text) {
  const option = element("option", "", text);
  option.value = value;
  select.appendChild(option);
}

// fillSelect lists the values of a filter with their counts. It keeps the asked value, even if no row
// has it.
function fillSelect(lists, name, select) {
  const values = countValues(lists, name), asked = lists.asked[name] || "";
  if (asked && !values.has(asked)) values.set(asked, { key: asked, label: asked, count: 0 });
  const sorted = Array.from(values.values()).sort((a, b) => COLLATOR.compare(a.label, b.label));
  select.textContent = "";
  addOption(select, "", "all");
  sorted.forEach((v) => addOption(select, v.key, v.label.replace(/-/g, " ") + " (" + v.count + ")"));
  select.value = asked;
  // A choice between one value and all is no choice.
  select.parentElement.hidden = values.size < 2 && !asked;
}

// newForm adds the form to the page. changed is called after each change.
function newForm(lists, changed) {
  const form = element("form", "filter"), selects = {};
  form.setAttribute("aria-label", "Filter and sort");
  FACETS.forEach(({ name }) => { selects[name] = addSelect(form, name); });
  selects.sort = addSelect(form, "sort");
  SORTS.forEach(([value, text]) => addOption(selects.sort, value, text));
  const clear = element("button", "", "Clear"), status = element("p");
  clear.type = "button";
  status.setAttribute("role", "status");
  form.appendChild(clear);
  form.appendChild(status);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => changed(event.target.name, event.target.value));
  clear.addEventListener("click", () => changed("", ""));
  lists.place.appendChild(form);
  return { selects, clear, status, heads: newHeads(lists, changed) };
}

// newHeads turns the heads of columns into buttons that sort their table.
function newHeads(lists, changed) {
  return [].concat.apply([], lists.parts.map((p) => Array.from(p.list.querySelectorAll("[data-sort]"), (head) => {
    const button = element("button", "", head.textContent), by = head.getAttribute("data-sort");
    button.type = "button";
    button.addEventListener("click", () => changed("sort", lists.asked.sort === by ? "-" + by : by));
    head.textContent = "";
    head.appendChild(button);
    return head;
  })));
}

// count returns a number as text: "1,134".
function count(n) { return n.toLocaleString("en"); }

// refresh shows the state of the lists in the form. shown is the number of rows that match.
function refresh(lists, form, shown) {
  const total = lists.rows.length, what = lists.place.getAttribute("data-filter") + (total === 1 ? "" : "s");
  const isAsked = FACETS.some(({ name }) => lists.asked[name]);
  FACETS.forEach(({ name }) => fillSelect(lists, name, form.selects[name]));
  form.selects.sort.value = lists.asked.sort || "";
  form.clear.disabled = !isAsked && !lists.asked.sort;
  form.status.textContent = (isAsked ? count(shown) + " of " : "") + count(total) + " " + what +
    (shown === 0 ? ". None of them has all these values: change or clear the filters." : "");
  form.heads.forEach((head) => {
    const by = head.getAttribute("data-sort"), sort = lists.asked.sort;
    head.setAttribute("aria-sort", sort === by ? "ascending" : sort === "-" + by ? "descending" : "none");
  });
}
