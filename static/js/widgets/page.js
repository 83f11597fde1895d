// The widgets for other sites: <portolan-port>, <portolan-protocol> and
// <portolan-search>. bundle.Widgets joins these files in this order, in one function.
// Each file uses only names from files before it:
//
//   page      makes elements and links
//   ask       loads JSON files of the site
//   answer    is the base of all widgets
//   facts     makes the card of a port or a protocol
//   port      is <portolan-port>
//   protocol  is <portolan-protocol>
//   run       runs scripts of the site
//   search    is <portolan-search>
//   define    defines the elements
//
// "The site" is the site that the script comes from, and "the page" is the page that
// shows a widget. The content between the tags of a widget is shown until the site
// answers, and stays if it does not answer. Data of the site becomes text, never HTML.

var script = document.currentScript;
// If the script comes from disk, site is "", because nothing can be fetched.
var site = script && /^http/.test(script.src) ? new URL("..", script.src).href : "";

// make returns an element. Strings in children become text.
function make(tag, className, children) {
  var e = document.createElement(tag);
  e.className = className;
  e.append.apply(e, children);
  return e;
}

// link returns a link to a page of the site.
function link(page, className, children) {
  var a = make("a", className, children);
  a.href = site + page;
  a.rel = "external";
  return a;
}

function searchPage(query) { return "search.html?q=" + encodeURIComponent(query); }
