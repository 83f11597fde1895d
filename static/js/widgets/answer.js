// The base of all widgets.

var sheet = null;

// makeStyle makes the style sheet of all widgets. The build replaces the file name by the
// content of the file.
function makeStyle() {
  sheet = new CSSStyleSheet();
  sheet.replaceSync("embed/v1.css");
}

// Answer is the base class of the widgets. It shows the fallback until the find method of
// the widget returns a card.
class Answer extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.turn = 0;
  }

  connectedCallback() { this.begin(); }

  attributeChangedCallback() { if (this.isConnected) this.begin(); }

  // begin shows the fallback and calls find. If an attribute changes before find returns,
  // only the last card is shown.
  begin() {
    var widget = this, turn = ++widget.turn;
    widget.showFallback();
    Promise.resolve().then(function () {
      return turn === widget.turn && widget.find();
    }).then(function (card) {
      if (turn === widget.turn) widget.shadowRoot.replaceChildren(card);
    }).catch(function () {});
  }

  read(attribute) { return (this.getAttribute(attribute) || "").trim(); }

  // showFallback shows the content between the tags of the widget. If it is empty, it
  // shows a link.
  showFallback() {
    var about = this.read("number") || this.read("name");
    var lead = link(searchPage(about), "", ["Look up " + (about || "a port")]);
    this.shadowRoot.replaceChildren(make("slot", "", [lead]));
  }
}

// card returns the box of a widget. Its text is English on a page of any language.
function card(children) {
  var e = make("div", "card", children);
  e.lang = "en";
  return e;
}
