// Defines the elements. In old browsers and on pages that are opened from disk, the
// elements are not defined. Then the page shows the content between the tags. If a page
// loads the script twice, the second script does nothing.

// canShow reports whether the browser can show the elements and they are not defined yet.
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
