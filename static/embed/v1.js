// The widgets that other sites show: <portolan-port>, <portolan-protocol> and
// <portolan-search>. The address of the site is that of this script. What stands
// between the tags of a widget is seen until the site has answered, and stays
// where it does not. All that the site says becomes text, never markup.
(function () {
  "use strict";

  var script = document.currentScript;
  if (!script || !/^http/.test(script.src)) return; // from disk nothing can be fetched
  if (!window.customElements || customElements.get("portolan-port")) return;
  if (!window.CSSStyleSheet || !CSSStyleSheet.prototype.replaceSync) return;

  var site = new URL("..", script.src).href;
  var API = "api/v1/", DIRECTORY = "embed/v1.json", PLACES = "embed/v1-places.json";
  var ROWS = 6, HITS = 8, PROTOCOL_HITS = 3;
  var sheet = new CSSStyleSheet();
  sheet.replaceSync("embed/v1.css"); // the build puts the file in place of its name

  // make returns an element. Of its children, strings become text.
  function make(tag, className, children) {
    var e = document.createElement(tag);
    e.className = className;
    e.append.apply(e, children);
    return e;
  }

  function link(page, className, children) {
    var a = make("a", className, children);
    a.href = site + page;
    a.rel = "external";
    return a;
  }

  function searchPage(query) { return "search.html?q=" + encodeURIComponent(query); }

  // ask fetches JSON of the site, once; what is not there is null.
  var asked = {};
  function ask(path) {
    if (!asked[path]) {
      asked[path] = fetch(site + path, { credentials: "omit" }).then(function (answer) {
        if (answer.status === 404) return null;
        if (!answer.ok) throw answer.status;
        return answer.json();
      });
      asked[path].catch(function () { delete asked[path]; });
    }
    return asked[path];
  }

  // Answer is a widget that shows its fallback until find, which each kind of
  // widget has, comes back with a card.
  class Answer extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
      this.turn = 0;
    }

    connectedCallback() { this.begin(); }

    attributeChangedCallback() { if (this.isConnected) this.begin(); }

    // begin starts anew. Attributes may change while an answer is on its way:
    // only that to the last question is shown.
    begin() {
      var widget = this, turn = ++widget.turn;
      widget.fall();
      Promise.resolve().then(function () {
        return turn === widget.turn && widget.find();
      }).then(function (card) {
        if (turn === widget.turn) widget.shadowRoot.replaceChildren(card);
      }).catch(function () {});
    }

    read(attribute) { return (this.getAttribute(attribute) || "").trim(); }

    // fall shows the fallback; where the page has none, a link.
    fall() {
      var about = this.read("number") || this.read("name");
      var lead = link(searchPage(about), "", ["Look up " + (about || "a port")]);
      this.shadowRoot.replaceChildren(make("slot", "", [lead]));
    }
  }

  function card(children) {
    var e = make("div", "card", children);
    e.lang = "en";
    return e;
  }

  // facts is the card of a port or a protocol. Found are services, each with the
  // file that it is from.
  function facts(title, also, found, numbered, none, page, where) {
    var rest = found.length - ROWS;
    var lines = found.slice(0, ROWS).map(function (f) { return line(f.doc, f.service, numbered); });
    return card([
      make("p", "head", [link(page, "title", [title]), make("span", "soft", [also])]),
      lines.length ? make("ul", "", lines) : make("p", "", [none]),
      make("p", "foot", [link(page, "soft", [(rest > 0 ? rest + " more" : "More") + " on " + where])])
    ]);
  }

  // The dash has no letter here, nor has anything else outside ASCII: the page
  // may be written in any encoding, and is asked how to read this script.
  var DASH = String.fromCharCode(0x2013);
  function numbers(from, to) { return from === to ? String(from) : from + DASH + to; }

  function transports(ids) {
    return make("i", "", [ids.join(" ") || "transport not stated"]);
  }

  // inUse are the transports to name: those in use; if there are none, those
  // registered.
  function inUse(service) {
    var used = service.transports.filter(function (t) { return t.used; });
    return (used.length ? used : service.transports).map(function (t) { return t.transport; });
  }

  // line is what a service is, and who lists it. It begins with the number where
  // that is not the one in the title. What was never assigned has no transport
  // that matters, and no page of its own.
  function line(doc, s, numbered) {
    var place = doc.data.ports.concat(doc.data.ranges).find(function (p) {
      return p.port === s.port && (p.end || p.port) === s.end;
    });
    var until = doc.data.assignments.find(function (a) { return a.until && s.assignments.includes(a.id); });
    var number = numbers(s.port, s.end), given = s.state !== "reserved" && s.state !== "unassigned";
    return make("li", "", [
      !numbered && s.port === s.end ? "" : place ? link(place.page, "number", [number]) : make("b", "number", [number]),
      make("b", "", [s.name]),
      given || s.transports.length ? transports(inUse(s)) : "",
      given && s.state !== "assigned" ? make("i", "", [s.state + (until ? " until " + until.until : "")]) : "",
      make("span", "", [s.description || ""]),
      make("small", "soft", [doc.sources.filter(function (source) {
        return s.sources.includes(source.id);
      }).map(function (source) { return source.label; }).join(", ")])
    ]);
  }

  // lookUp finds the page of a number, and the files that answer it: its own, or
  // those of the ranges that hold it, or that of the numbers around it, which
  // says what is reserved.
  function lookUp(number) {
    return ask(API + "ports/" + number + ".json").then(function (doc) {
      if (doc) return { page: "ports/" + number + ".html", docs: [doc], where: doc.site.title };
      return ask(DIRECTORY).then(function (d) {
        var around = d.ranges.filter(function (r) { return r.first <= number && number <= r.last; });
        if (!around.length) around = [d.blocks.filter(function (b) { return b.first <= number; }).pop()];
        return Promise.all(around.map(function (r) { return ask(API + r.uri); })).then(function (docs) {
          return { page: around[0].page, docs: docs, where: d.title };
        });
      });
    });
  }

  class Port extends Answer {
    static get observedAttributes() { return ["number", "transport"]; }

    find() {
      var written = this.read("number"), number = Number(written), over = this.read("transport").toLowerCase();
      if (!/^\d+$/.test(written) || number > 65535) throw written;
      return lookUp(number).then(function (answer) {
        var found = [];
        answer.docs.forEach(function (doc) {
          doc.data.services.forEach(function (s) {
            // A service of which no source lists a transport may use this one.
            var fits = !over || !s.transports.length || s.transports.some(function (t) {
              return t.transport === over;
            });
            if (fits && s.port <= number && number <= s.end) found.push({ doc: doc, service: s });
          });
        });
        var none = "No source lists port " + number + (over ? " over " + over : "") + ".";
        var crowded = answer.docs[0].data.ports.some(function (p) { return p.port === number && p.crowded; });
        var also = over || (crowded ? "used by several programs" : "");
        return facts("Port " + number, also, found, false, none, answer.page, answer.where);
      });
    }
  }

  // slug turns a name into what stands for it in an address, as the build does.
  function slug(name) {
    return name.toLowerCase().replace(/\+/g, " plus ").replace(/#/g, " sharp ").normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-").replace(/^-|-$/g, "");
  }

  class Protocol extends Answer {
    static get observedAttributes() { return ["name"]; }

    find() {
      var id = slug(this.read("name"));
      function file() { return ask(API + "protocols/" + id + ".json"); }
      return file().then(function (doc) {
        return doc || ask(DIRECTORY).then(function (d) {
          if (!Object.hasOwn(d.protocols, id)) return null;
          id = d.protocols[id];
          return file();
        });
      }).then(function (doc) {
        return doc || place(id);
      }).then(function (doc) {
        var p = doc.data.protocols.find(function (p) { return p.id === id; });
        var found = doc.data.services.filter(function (s) {
          return p.kind === "transport" || s.protocols.includes(id);
        }).map(function (s) { return { doc: doc, service: s }; });
        var none = p.portless
          ? "It has no ports: it is " + p.portless.space + " " + p.portless.number + "."
          : "No source lists a port for it.";
        return facts(p.name, p.aliases.slice(0, 4).join(", "), found, true, none, p.page, doc.site.title);
      });
    }
  }

  // place finds the file of the one port or range that runs a protocol without a
  // file of its own.
  function place(id) {
    return ask(PLACES).then(function (p) {
      var at = p.ids.split(" ").indexOf(id), port = 0;
      if (Object.hasOwn(p.ranges, id)) return ask(API + p.ranges[id]);
      if (at < 0) throw id;
      p.steps.slice(0, at + 1).forEach(function (step) { port += step; });
      return ask(API + "ports/" + port + ".json");
    });
  }

  // run runs a script of the site and takes away the global that it sets: the
  // page may have one of that name. A page that demands Trusted Types has to
  // allow the policy "portolan".
  var policy = null;
  function run(path, name) {
    return new Promise(function (resolve, reject) {
      var tag = document.createElement("script"), before = window[name];
      if (window.trustedTypes && !policy) policy = trustedTypes.createPolicy("portolan", { createScriptURL: String });
      tag.onload = function () {
        resolve(window[name]);
        if (before) window[name] = before;
        else delete window[name];
        tag.remove();
      };
      tag.onerror = reject;
      tag.charset = "utf-8";
      tag.src = policy ? policy.createScriptURL(site + path) : site + path;
      document.head.append(tag);
    });
  }

  // hits answers a query with links, one for each number, and says how many
  // results there are. It is all that knows the columns of the search index.
  function hits(engine, book, memory, query) {
    var found = engine.search(book, query, HITS, memory), last = null, links = [], totals = found.totals;
    function add(page, number, words, end) {
      links.push(link(page, "hit", [make("b", "number", [number]), make("span", "", [words]), end]));
    }
    function protocol(row) {
      var p = book.protocols;
      var page = engine.page(book, "protocol", engine.protocolId(book, row));
      add(page, "", p.why[row] || p.name[row], make("i", "", ["protocol"]));
    }
    if (found.block) {
      var words = found.number < 0 ? "These ports" : "No source assigns it: the ports around it";
      add(engine.page(book, "block", book.blocks.id[found.block.row]), "", words, "");
    }
    found.protocols.slice(0, found.leads).forEach(protocol);
    found.services.forEach(function (row) {
      var name = numbers(book.port[row], book.end[row]), bits = book.used[row] || book.registered[row];
      if (name === last) return;
      last = name;
      var ids = book.transports.filter(function (t, bit) { return bits & (1 << bit); });
      add(engine.pageOf(book, row), name, book.title[row] || book.states[book.state[row]], transports(ids));
    });
    found.protocols.slice(found.leads).slice(0, PROTOCOL_HITS).forEach(protocol);
    return { total: totals.services + totals.protocols, links: links };
  }

  // load gets the engine, and the index opened by it: once for all boxes.
  var loading = null;
  function load(directory) {
    loading = loading || Promise.all([
      run(directory.engine, "portolan"), run(directory.index, "portolanIndex")
    ]).then(function (l) {
      var book = l[0].open(l[1]);
      return [l[0], book, l[0].memory(book)];
    });
    loading.catch(function () { loading = null; });
    return loading;
  }

  class Search extends Answer {
    find() {
      var widget = this;
      return ask(DIRECTORY).then(function (d) { return widget.box(d); });
    }

    // box is the card with the search box. Engine and index are loaded when it
    // is first used.
    box(directory) {
      var widget = this;
      var input = make("input", "", []), list = make("div", "", []);
      var status = make("span", "soft", []), all = link(searchPage(""), "", []);
      var form = make("form", "", [input, list, make("p", "foot", [status, all])]);
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
          all.textContent = query && "All on " + directory.title;
          all.href = site + searchPage(query);
        }).catch(function () { widget.fall(); });
      }

      input.onfocus = fill;
      input.oninput = fill;
      form.onsubmit = function (event) {
        event.preventDefault();
        all.href = site + searchPage(input.value.trim());
        form.querySelector("a").click(); // the first result, or all
      };
      form.onkeydown = function (event) {
        var stops = Array.from(form.querySelectorAll("input, a"));
        var at = stops.indexOf(widget.shadowRoot.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.isComposing || !stops[at]) return;
        event.preventDefault();
        stops[at].focus();
      };
      return card([form]);
    }
  }

  customElements.define("portolan-port", Port);
  customElements.define("portolan-protocol", Protocol);
  customElements.define("portolan-search", Search);
})();
