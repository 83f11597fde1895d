// The search boxes of a page. The index is loaded when a box is first used, as
// a classic script, since a page opened from disk may not fetch.
(function () {
  "use strict";

  var script = document.currentScript, root = script.getAttribute("data-root");
  // How many services, and how many protocols and notes, a box and the page list.
  var LIMIT = 10, OTHERS = 3, PAGE_LIMIT = 200, PAGE_OTHERS = 50;
  var POLITE = 200; // milliseconds
  var results = portolan.results, recent = portolan.recent, element = results.element;
  var book = null, loading = null;

  // load gets the index and calls back once it is there, or has failed: then
  // book stays null, and the next call tries again. What the page names may
  // be the index itself, or only say in which file it is.
  function load(ready) {
    if (book) return ready();
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
    if (globalThis.portolanIndex) book = portolan.open(globalThis.portolanIndex);
    calls.forEach(function (call) { call(); });
  }

  // find answers a query, with a sentence about the answer.
  function find(query, limit, others) {
    if (!book) return { entries: [], words: [], summary: "The search index could not be loaded." };
    var found = results.entries(book, query, limit, others);
    found.summary = results.summary(book, found, query);
    return found;
  }

  function resultsPage(query) { return root + "search.html?q=" + encodeURIComponent(query); }

  // box makes one form answer as one types: a combobox with a list of options
  // (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
  function box(form, number) {
    var input = form.elements.q, chosen = -1, timer = 0;
    var panel = element("div", "panel"), list = element("div", "options"), foot = element("p", "foot");
    var status = element("span"), all = element("a", "", "All results"), clear = element("button", "", "Forget these");
    panel.hidden = true;
    list.id = "_results-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Ports and protocols");
    status.setAttribute("role", "status");
    clear.type = "button";
    [status, all, clear].forEach(function (e) { foot.appendChild(e); });
    panel.appendChild(list);
    panel.appendChild(foot);
    form.appendChild(panel);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function show(visible) {
      panel.hidden = !visible;
      input.setAttribute("aria-expanded", String(visible && list.children.length > 0));
      if (!visible) choose(-1);
    }

    function choose(at) {
      var items = list.children;
      if (items[chosen]) items[chosen].setAttribute("aria-selected", "false");
      chosen = at;
      if (!items[chosen]) return input.removeAttribute("aria-activedescendant");
      items[chosen].setAttribute("aria-selected", "true");
      items[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[chosen].id);
    }

    function options(links) {
      list.textContent = "";
      chosen = -1;
      links.forEach(function (a, i) {
        a.id = list.id + "-" + i;
        a.tabIndex = -1;
        a.setAttribute("role", "option");
        a.setAttribute("aria-selected", "false");
        list.appendChild(a);
      });
    }

    // say tells what was found, once typing pauses.
    function say(words) {
      clearTimeout(timer);
      timer = setTimeout(function () { status.textContent = words; }, POLITE);
    }

    // fill shows what is found for the words in the box. The first result is
    // chosen, so that Enter does what one sees.
    function fill() {
      var query = input.value.trim(), found;
      if (query === "") return remember();
      found = find(query, LIMIT, OTHERS);
      options(found.entries.map(function (e) { return results.link(root, e, found.words); }));
      all.href = resultsPage(query);
      all.hidden = list.children.length === 0;
      clear.hidden = true;
      say(found.summary);
      show(true);
      choose(found.entries.length > 0 ? 0 : -1);
    }

    // remember shows the last queries in an empty box, none of them chosen.
    function remember() {
      var queries = recent.list();
      options(queries.map(function (query) {
        var a = element("a", "again", query);
        a.href = resultsPage(query);
        return a;
      }));
      all.hidden = true;
      clear.hidden = false;
      say(queries.length === 0 ? "" : "Recent searches");
      show(queries.length > 0);
    }

    // fillSoon fills once the index is there, unless the reader has gone on.
    function fillSoon() {
      load(function () { if (document.activeElement === input) fill(); });
    }

    input.addEventListener("focus", fillSoon);
    input.addEventListener("input", fillSoon);
    input.addEventListener("keydown", function (event) {
      var count = list.children.length;
      if (event.isComposing) return;
      if (event.key === "Escape") {
        if (panel.hidden) {
          input.value = "";
          options([]);
        }
        show(false);
      } else if (event.key === "ArrowDown" && count > 0) {
        if (panel.hidden) show(true);
        choose((chosen + 1) % count);
      } else if (event.key === "ArrowUp" && count > 0) {
        if (panel.hidden) show(true);
        choose(chosen <= 0 ? count - 1 : chosen - 1);
      } else {
        return;
      }
      event.preventDefault();
    });
    form.addEventListener("submit", function (event) {
      var option = list.children[chosen];
      recent.add(input.value);
      if (panel.hidden || !option) return;
      event.preventDefault();
      option.click();
    });
    list.addEventListener("click", function () { recent.add(input.value); });
    clear.addEventListener("click", function () {
      recent.clear();
      input.focus();
      fill();
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
    var query = (new URLSearchParams(location.search).get("q") || "").trim();
    if (!query) return;
    document.querySelectorAll("main .find input").forEach(function (input) { input.value = query; });
    document.title = query + " \u00b7 " + document.title;
    load(function () {
      var found = find(query, PAGE_LIMIT, PAGE_OTHERS);
      var list = element("ul", "index results"), lead = element("p", "lead", found.summary);
      lead.setAttribute("role", "status");
      place.appendChild(lead);
      found.entries.forEach(function (e) {
        var li = element("li");
        li.appendChild(results.link(root, e, found.words));
        list.appendChild(li);
      });
      place.appendChild(list);
    });
  }

  var forms = Array.prototype.slice.call(document.querySelectorAll("form.find"));
  forms.forEach(box);
  document.addEventListener("keydown", function (event) {
    var target = event.target, typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey, k = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !k || event.altKey || event.shiftKey && k) return;
    var input = (document.querySelector("main .find") || forms[0]).elements.q;
    input.focus();
    input.select();
    event.preventDefault();
  });
  var place = document.querySelector("[data-found]");
  if (place) searchPage(place);
})();
