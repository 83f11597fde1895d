// Runs in the background, once for all tabs where the browser can do this: it gets the events of the
// server, and asks for pages. A page itself may not do either: its policy forbids requests. All
// tabs share one stream, because a browser opens only six connections to a server.

const tabs = [];
const RETRY = 2000; // milliseconds
let state = null;

// listen connects to the stream of events. Some browsers do not connect again after an error.
function listen() {
  const source = new EventSource("events");
  source.onmessage = (event) => {
    state = JSON.parse(event.data);
    tabs.forEach((tab) => tab.postMessage({ state }));
  };
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(listen, RETRY);
  };
}

// ask requests a page for a tab. Without html, the page still has the tag that the tab knows.
function ask(tab, { url, tag }) {
  fetch(url, { cache: "no-cache" }).then((response) => {
    const found = (response.headers.get("ETag") || "").replace(/^W\/|"/g, "");
    if (response.status === 200 && found === tag) return tab.postMessage({ answer: { url, tag, status: 200 } });
    return response.text().then((html) => tab.postMessage({ answer: { url, tag: found, status: response.status, html } }));
  }).catch(() => tab.postMessage({ answer: { url, tag, status: 0 } }));
}

// add connects a tab. It says goodbye when its page ends.
function add(tab) {
  tab.onmessage = (event) => {
    if (event.data.url) return ask(tab, event.data);
    const at = tabs.indexOf(tab);
    if (event.data.leaves && at >= 0) tabs.splice(at, 1);
    if (event.data.comes && at < 0) tabs.push(tab);
    if (event.data.comes && state) tab.postMessage({ state });
  };
}

if ("onconnect" in self) self.onconnect = (event) => add(event.ports[0]);
else add(self);
listen();
