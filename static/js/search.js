// The search boxes of a page. The index is loaded when a box is first used, as
// a classic script, since a page opened from disk may not fetch.
(function () {
  "use strict";

  var script = document.currentScript;
  var root = script.getAttribute("data-root");
  var LIMIT = 12, PAGE_LIMIT = 200;
  var index = null, loading = null;

  // load gets the index and calls back once it is there, or has failed: then
  // index stays null, and the next call tries again. What the page names may
  // be the index itself, or only say in which file it is.
  function load(ready) {
    if (index) return ready();
    if (loading) return loading.push(ready);
    loading = [ready];
    run(script.getAttribute("data-index"), function () {
      var file = globalThis.portolanIndexFile;
      if (globalThis.portolanIndex || !file) return loaded();
      run(root + file, loaded);
    });
  }

  function run(address, done) {
    var tag = document.createElement("script");
    tag.src = address;
    tag.onload = tag.onerror = done;
    document.head.appendChild(tag);
  }

  function loaded() {
    var calls = loading;
    loading = null;
    index = globalThis.portolanIndex || null;
    calls.forEach(function (call) { call(); });
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

  // results answers a query with what is to be shown: where a number leads of
  // which no source speaks, one entry per assignment, then the protocols.
  function results(query, limit) {
    var found = portolan.search(index, query, limit), block = portolan.blockOf(index, query);
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
    if (block) entries.unshift(nowhere(block));
    found.protocols.forEach(function (row) {
      var p = index.protocols;
      entries.push({
        url: page("protocol", p.id[row]), number: "", name: p.label[row],
        about: p.name[row] === p.label[row] ? "" : p.name[row]
      });
    });
    return { total: found.total + (block ? 1 : 0), entries: entries };
  }

  // nowhere is the answer for a number of which no source speaks: the page of
  // the numbers around it.
  function nowhere(block) {
    var first = index.blocks.first[block.row], last = (index.blocks.first[block.row + 1] || 65536) - 1;
    return {
      url: page("block", index.blocks.id[block.row]), number: first + "\u2013" + last, kind: "free",
      name: "No source speaks of " + block.number, about: "what is assigned around it, and what is free", transports: []
    };
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
    a.appendChild(element("i", "", e.kind || (e.number ? e.transports.join(" ") || "not stated" : "protocol")));
    return a;
  }

  function summary(total, query) {
    if (total === 0) return "Nothing found for \u201c" + query + "\u201d";
    return total === 1 ? "1 result" : total + " results";
  }

  // box makes one form answer as one types: a combobox with a list.
  function box(form, number) {
    var input = form.elements.q, open = -1, timer = 0;
    var panel = element("div", "panel"), list = element("div", "options"), foot = element("p", "foot");
    var status = element("span"), all = element("a", "", "All results");
    panel.hidden = true;
    list.id = "_results-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Ports and protocols");
    status.setAttribute("role", "status");
    foot.appendChild(status);
    foot.appendChild(all);
    panel.appendChild(list);
    panel.appendChild(foot);
    form.appendChild(panel);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function show(visible) {
      panel.hidden = !visible;
      input.setAttribute("aria-expanded", String(visible && list.children.length > 0));
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

    // fill shows what the engine finds for the words in the box. The first
    // result is chosen, so that Enter does what one sees.
    function fill() {
      var query = input.value.trim(), found = { total: 0, entries: [] };
      list.textContent = "";
      open = -1;
      if (query === "") return show(false);
      if (index) found = results(query, LIMIT);
      found.entries.forEach(function (e, i) {
        var a = entry(e);
        a.id = list.id + "-" + i;
        a.tabIndex = -1;
        a.setAttribute("role", "option");
        a.setAttribute("aria-selected", "false");
        list.appendChild(a);
      });
      all.href = root + "search.html?q=" + encodeURIComponent(query);
      all.hidden = found.total <= found.entries.length;
      clearTimeout(timer);
      timer = setTimeout(function () { status.textContent = index ? summary(found.total, query) : "The search index could not be loaded."; }, 150);
      show(true);
      choose(found.entries.length > 0 ? 0 : -1);
    }

    input.addEventListener("focus", function () { load(function () { if (input.value) fill(); }); });
    input.addEventListener("input", function () { load(fill); });
    input.addEventListener("keydown", function (event) {
      var count = list.children.length;
      if (event.isComposing) return;
      if (event.key === "Escape") {
        if (panel.hidden) {
          input.value = "";
          list.textContent = "";
        }
        show(false);
      } else if (event.key === "ArrowDown" && count > 0) {
        if (panel.hidden) show(true);
        choose((open + 1) % count);
      } else if (event.key === "ArrowUp" && count > 0) {
        if (panel.hidden) show(true);
        choose(open <= 0 ? count - 1 : open - 1);
      } else {
        return;
      }
      event.preventDefault();
    });
    form.addEventListener("submit", function (event) {
      var chosen = list.children[open];
      if (panel.hidden || !chosen) return;
      event.preventDefault();
      chosen.click();
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
      var found = index ? results(query, PAGE_LIMIT) : { total: 0, entries: [] }, list = element("ul", "index results");
      var words = index ? summary(found.total, query) : "The search index could not be loaded.";
      if (found.total > found.entries.length) words += ", of which the first " + found.entries.length;
      place.appendChild(element("p", "lead", words));
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
