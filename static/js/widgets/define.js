// Defines the elements. They are not defined in old browsers, and not if the script comes
// from disk. Then the page shows the content between the tags. If a page loads the script
// twice, the second script does nothing.

// canShow reports whether this script can define the elements: the script comes from a
// web server, the browser supports elements, and no earlier script has defined them.
function canShow() {
  return site && window.customElements && !customElements.get("portolan-port") &&
    window.CSSStyleSheet && CSSStyleSheet.prototype.replaceSync;
}

if (canShow()) {
  makeStyle();
  customElements.define("portolan-port", Port);
  customElements.define("portolan-protocol", Protocol);
  customElements.define("portolan-search", Search);
}
