// The widgets for other sites: <portolan-port>, <portolan-protocol> and
// <portolan-search>. bundle.Widgets joins these files in this order, in one function. A
// file uses only names that an earlier file declares:
//
//   page      makes elements and links
//   ask       loads JSON files of the site
//   answer    defines the base class of all widgets
//   facts     makes the card of a port or a protocol
//   port      defines the class of <portolan-port>
//   protocol  defines the class of <portolan-protocol>
//   run       runs scripts of the site
//   search    defines the class of <portolan-search>
//   define    defines the elements
//
// In these files, "the site" is the site that the script comes from. "The page" is the page
// that shows a widget. A widget shows the content between its tags until the site answers.
// If the site does not answer, the content stays. Data from the site is inserted as text,
// never as HTML.

var script = document.currentScript;
// If the script comes from disk, site is "": such a script cannot load files.
var site = script && /^http/.test(script.src) ? new URL("..", script.src).href : "";

// make returns a new element. Strings in children become text nodes.
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
