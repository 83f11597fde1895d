// The search boxes of a page. The index is loaded when a box is first used, as
// a classic script, since a page opened from disk may not fetch.
(function () {
  "use strict";

  var script = document.currentScript;
  var root = script.getAttribute("data-root");
  var LIMIT = 12, PAGE_LIMIT = 200;
  var index = null, loading = null;

  // load gets the index and calls back once it is there.
  function load(ready) {
    if (index) return ready();
    if (loading) return loading.push(ready);
    loading = [ready];
    var tag = document.createElement("script");
    tag.src = script.getAttribute("data-index");
    tag.onload = function () {
      index = portolan.open(globalThis.portolanIndex);
      loading.forEach(function (call) { call(); });
    };
    document.head.appendChild(tag);
  }

  function element(tag, className, text) {
    var e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }

  function page(kind, name) {
    return root + index.pages[kind].replace("*", encodeURIComponent(name));
  }

  // results answers a query with what is to be shown: one entry per port and
  // name, then the protocols.
  function results(query, limit) {
    var found = portolan.search(index, query, limit);
    var entries = found.assignments.map(function (row) {
      var from = index.port[row], to = index.end[row], range = from !== to;
      return {
        url: range ? page("range", from + "-" + to) : page("port", from),
        number: range ? from + "\u2013" + to : String(from),
        name: label(row),
        about: index.note[row],
        transports: index.transports.filter(function (t, i) { return index.bits[row] & (1 << i); })
      };
    });
    found.protocols.forEach(function (row) {
      var p = index.protocols;
      entries.push({
        url: page("protocol", p.id[row]), number: "", name: p.label[row],
        about: p.name[row] === p.label[row] ? "" : p.name[row]
      });
    });
    return { total: found.total, entries: entries };
  }

  function label(row) {
    var labels = index.runs[row].map(function (p) { return index.protocols.label[p]; });
    var title = index.title[row];
    if (labels.length === 0) return title;
    return labels.indexOf(title) >= 0 || labels.join(", ") === title ? title : labels.join(", ") + " \u00b7 " + title;
  }

  function entry(e) {
    var a = element("a");
    a.href = e.url;
    a.appendChild(element("b", "", e.number || "\u2192"));
    var words = element("span");
    words.appendChild(element("strong", "", e.name));
    if (e.about) words.appendChild(element("em", "", " " + e.about));
    a.appendChild(words);
    a.appendChild(element("i", "", e.number ? e.transports.join(" ") || "not stated" : "protocol"));
    return a;
  }

  function summary(total, query) {
    if (total === 0) return "Nothing found for \u201c" + query + "\u201d";
    return total === 1 ? "1 result" : total + " results";
  }

  // box makes one form answer as one types.
  function box(form, number) {
    var input = form.elements.q, open = -1, timer = 0;
    var panel = element("div", "panel"), list = element("ul"), status = element("p", "status");
    panel.hidden = true;
    list.id = "p-results-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Ports and protocols");
    status.setAttribute("role", "status");
    panel.appendChild(list);
    panel.appendChild(status);
    form.appendChild(panel);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function show(visible) {
      panel.hidden = !visible;
      input.setAttribute("aria-expanded", String(visible));
      if (!visible) choose(-1);
    }

    function choose(at) {
      var items = list.children;
      if (items[open]) items[open].setAttribute("aria-selected", "false");
      open = at;
      if (!items[open]) return input.removeAttribute("aria-activedescendant");
      items[open].setAttribute("aria-selected", "true");
      items[open].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[open].id);
    }

    function answer() {
      var query = input.value.trim();
      if (query === "") return show(false);
      var found = results(query, LIMIT);
      list.textContent = "";
      found.entries.forEach(function (e, i) {
        var li = element("li"), a = entry(e);
        li.id = list.id + "-" + i;
        li.setAttribute("role", "option");
        li.setAttribute("aria-selected", "false");
        a.tabIndex = -1;
        li.appendChild(a);
        list.appendChild(li);
      });
      open = -1;
      clearTimeout(timer);
      timer = setTimeout(function () { status.textContent = summary(found.total, query); }, 150);
      show(true);
    }

    input.addEventListener("focus", function () { load(function () { if (input.value) answer(); }); });
    input.addEventListener("input", function () { load(answer); });
    input.addEventListener("keydown", function (event) {
      var count = list.children.length;
      if (event.key === "Escape") {
        if (panel.hidden) input.blur();
        show(false);
        event.preventDefault();
      } else if (event.key === "ArrowDown" && count > 0) {
        show(true);
        choose((open + 1) % count);
        event.preventDefault();
      } else if (event.key === "ArrowUp" && count > 0) {
        show(true);
        choose(open <= 0 ? count - 1 : open - 1);
        event.preventDefault();
      }
    });
    form.addEventListener("submit", function (event) {
      if (panel.hidden || list.children.length === 0) return;
      event.preventDefault();
      list.children[Math.max(open, 0)].firstChild.click();
    });
    document.addEventListener("click", function (event) {
      if (!form.contains(event.target)) show(false);
    });
    form.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) show(false);
    });
  }

  // searchPage answers the query in the address of search.html.
  function searchPage(place) {
    var query = new URLSearchParams(location.search).get("q");
    if (!query) return;
    document.querySelectorAll("main .find input").forEach(function (input) { input.value = query; });
    load(function () {
      var found = results(query, PAGE_LIMIT), list = element("ul", "index results");
      place.appendChild(element("p", "lead", summary(found.total, query)));
      found.entries.forEach(function (e) {
        var li = element("li");
        li.appendChild(entry(e));
        list.appendChild(li);
      });
      place.appendChild(list);
    });
  }

  var forms = Array.prototype.slice.call(document.querySelectorAll("form.find"));
  forms.forEach(box);
  document.addEventListener("keydown", function (event) {
    var target = event.target, typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    var input = (document.querySelector("main .find") || forms[0]).elements.q;
    input.focus();
    input.select();
    event.preventDefault();
  });
  var place = document.querySelector("[data-found]");
  if (place) searchPage(place);
})();
