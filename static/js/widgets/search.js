// <portolan-search>

var HITS = 8, PROTOCOL_HITS = 3;

// hits returns the links for a query, one for each number or protocol, and the total
// number of results. Only this function of the widgets reads the columns of the search
// index.
function hits(engine, index, memory, query) {
  var found = engine.search(index, query, HITS, memory), last = null, links = [], totals = found.totals;
  function add(page, number, words, end) {
    links.push(link(page, "hit", [make("b", "number", [number]), make("span", "", [words]), end]));
  }
  function protocol(row) {
    var p = index.protocols;
    var page = engine.protocolPage(index, row);
    add(page, "", p.why[row] || p.name[row], make("i", "", ["protocol"]));
  }
  if (found.band) {
    var words = found.number < 0 ? "All of these ports" : "No source assigns this port. Show nearby ports";
    add(engine.page(index, "band", index.bands.id[found.band.row]), "", words, "");
  }
  found.topics.forEach(function (row) {
    add(index.notes.page[row], "", index.notes.title[row], make("i", "", ["topic"]));
  });
  found.protocols.slice(0, found.leads).forEach(protocol);
  found.services.forEach(function (row) {
    var name = numbers(index.port[row], index.end[row]), bits = index.used[row] || index.registered[row];
    if (name === last) return;
    last = name;
    var ids = index.transports.filter(function (t, bit) { return bits & (1 << bit); });
    add(engine.pageOf(index, row), name, index.title[row] || index.states[index.state[row]], transports(ids));
  });
  found.protocols.slice(found.leads).slice(0, PROTOCOL_HITS).forEach(protocol);
  return { total: totals.services + totals.protocols, links: links };
}

// load returns a promise of the engine, the opened index and a memory. Each of them is
// loaded only once for all search boxes of the page.
var loading = null;
function load(directory) {
  loading = loading || Promise.all([
    run(directory.engine, "portolan"), run(directory.index, "portolanIndex")
  ]).then(function (l) {
    var index = l[0].open(l[1]);
    return [l[0], index, l[0].memory(index)];
  });
  loading.catch(function () { loading = null; });
  return loading;
}

class Search extends Answer {
  find() {
    var widget = this;
    return ask(DIRECTORY).then(function (d) { return widget.box(d); });
  }

  // box returns the card with the search box. The engine and the index are loaded when
  // the box is first used.
  box(directory) {
    var widget = this;
    var input = make("input", "", []), list = make("div", "", []);
    var status = make("span", "soft", []), all = link(searchPage(""), "", []);
    var form = make("form", "", [input, list, make("p", "foot", [status, all])]);
    all.hidden = true;
    form.setAttribute("role", "search");
    status.setAttribute("role", "status");
    input.type = "search";
    input.placeholder = "443, ftp, secure shell";
    input.autocomplete = "off";
    input.setAttribute("aria-label", "Find a port or service on " + directory.title);

    function fill() {
      var query = input.value.trim();
      load(directory).then(function (loaded) {
        if (query !== input.value.trim()) return;
        var found = query ? hits(loaded[0], loaded[1], loaded[2], query) : { links: [] };
        list.replaceChildren.apply(list, found.links);
        status.textContent = query && (found.total || "Nothing") + " found";
        all.textContent = query && "All results on " + directory.title;
        all.href = site + searchPage(query);
        all.hidden = !query;
      }).catch(function () { widget.showFallback(); });
    }

    input.onfocus = fill;
    input.oninput = fill;
    form.onsubmit = function (event) {
      event.preventDefault();
      all.href = site + searchPage(input.value.trim());
      // The first link is the first result. Without results, it is the link to the search page.
      form.querySelector("a").click();
    };
    form.onkeydown = function (event) {
      var stops = Array.from(form.querySelectorAll("input, a:not([hidden])"));
      var at = stops.indexOf(widget.shadowRoot.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing || !stops[at]) return;
      event.preventDefault();
      stops[at].focus();
    };
    return card([form]);
  }
}
