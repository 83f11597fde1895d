// Defines the base class of all widgets.

var sheet = null;

// makeStyle makes the style sheet that all widgets share. The build replaces the file
// name below with the content of this file.
function makeStyle() {
  sheet = new CSSStyleSheet();
  sheet.replaceSync("embed/v1.css");
}

// Answer is the base class of the widgets. Each widget has a method find that returns a
// promise of a card. Answer shows the fallback first, and later the card.
class Answer extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.turn = 0;
  }

  connectedCallback() { this.begin(); }

  attributeChangedCallback() { if (this.isConnected) this.begin(); }

  // begin shows the fallback and calls find. If an attribute changes before find has
  // finished, begin is called again, and the card of the earlier call is ignored.
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

  // showFallback shows the content between the tags of the widget. If there is no
  // content, it shows a link to the search page.
  showFallback() {
    var about = this.read("number") || this.read("name");
    var lead = link(searchPage(about), "", ["Look up " + (about || "a port")]);
    this.shadowRoot.replaceChildren(make("slot", "", [lead]));
  }
}

// card returns the box of a widget. Its texts are in English, even if the page has a
// different language.
function card(children) {
  var e = make("div", "card", children);
  e.lang = "en";
  return e;
}
