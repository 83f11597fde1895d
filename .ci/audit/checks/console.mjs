// What a page asks for, and what the browser says about it: nothing from elsewhere, no error.

// listen records the requests and errors of a tab. begin starts the record of a view.
export function listen(tab, root, report) {
  let name = "";
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith("data:")) report("requests", name, `asks for ${url}`);
  });
  tab.on("console", (message) => {
    const unknown = message.location().url?.endsWith("/64999.html");
    if (message.type() === "error" && !unknown) report("console", name, message.text());
  });
  tab.on("pageerror", (error) => report("console", name, String(error)));
  return { begin(view) { name = view.name; } };
}
