// The elements. An old browser, or a page from disk, keeps what stands between the tags;
// a page that loads the script twice keeps the elements of the first.

function canShow() {
  return site && window.customElements && !customElements.get("portolan-port") &&
    window.CSSStyleSheet && CSSStyleSheet.prototype.replaceSync;
}

if (canShow()) {
  dress();
  customElements.define("portolan-port", Port);
  customElements.define("portolan-protocol", Protocol);
  customElements.define("portolan-search", Search);
}
