// Defines the elements. In old browsers and on pages from disk, the content between the
// tags stays. If a page loads the script twice, the second script does nothing.

// canShow reports whether the elements can be defined.
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
