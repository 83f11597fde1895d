// What all widgets are.

var sheet = null;

// dress makes the style sheet of all widgets. The build puts the file in place of its
// name.
function dress() {
  sheet = new CSSStyleSheet();
  sheet.replaceSync("embed/v1.css");
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
