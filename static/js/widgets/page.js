// The widgets that other sites show: <portolan-port>, <portolan-protocol> and
// <portolan-search>. bundle.Widgets joins these files in this order, in a function of
// their own; each uses those before it, and none after it:
//
//   page      elements and links, on the page that shows a widget
//   ask       JSON of the site
//   answer    a widget that shows its fallback until it has an answer
//   facts     the card of a port or a protocol
//   port      <portolan-port>
//   protocol  <portolan-protocol>
//   run       scripts of the site, run on the page of another
//   search    <portolan-search>
//   define    the elements, where the browser can show them
//
// The address of the site is that of the script. What stands between the tags of a
// widget is seen until the site has answered, and stays where it does not. All that
// the site says becomes text, never markup.

var script = document.currentScript;
// Nothing can be fetched from disk.
var site = script && /^http/.test(script.src) ? new URL("..", script.src).href : "";

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
