// What a page asks for, and what the browser says about it: nothing from elsewhere, the search
// engine and its index only for a search, and no error.

// listen records the requests and errors of a tab. begin starts the record of a view.
export function listen(tab, root, report) {
  let name = "", searches = false;
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith("data:")) report("requests", name, `asks for ${url}`);
    if (!searches && /\/(engine|search-index)\./.test(url)) {
      report("requests", name, `asks for ${url} without a search`);
    }
  });
  tab.on("console", (message) => {
    // The page for unknown addresses looks for its icon in several folders.
    const unknown = /\/64999\.html$|\/assets\/icon\./.test(message.location().url);
    if (message.type() === "error" && !unknown) report("console", name, message.text());
  });
  tab.on("pageerror", (error) => report("console", name, String(error)));
  const begin = (view) => {
    name = view.name;
    searches = Boolean(view.query) || view.address.includes("?q=");
  };
  return { begin };
}
