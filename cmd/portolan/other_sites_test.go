package main

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestBrowserOtherSites checks in a browser what a page of another site can do with the
// site of portolan serve. The names of these sites lead to this machine.
func TestBrowserOtherSites(t *testing.T) {
	names := chromedp.Flag("host-resolver-rules", "MAP *.example 127.0.0.1")
	site, _ := startPortolan(t, "../../content/ports.md")
	page := host(t, "default-src * 'unsafe-inline'", "", fmt.Sprintf(`<script>
globalThis.read = function (path) {
	return fetch(%[1]q + path).then(function (r) { return r.text(); }).then(function () { return true; }, function () { return false; });
};
globalThis.loaded = function (path, policy) {
	return new Promise(function (done) {
		var script = document.createElement("script");
		script.referrerPolicy = policy;
		script.onload = function () { done(true); };
		script.onerror = function () { done(false); };
		script.src = %[1]q + path;
		document.head.append(script);
	});
};
Promise.all([
	read("api/v1/registry.json"), read("api/v1/ports/4.json"), loaded("assets/search-index.js", ""), loaded("embed/v1.js", ""),
	read("index.html"), loaded("assets/engine.js", "no-referrer")
]).then(function (all) { globalThis.may = all.join(" "); });
</script><iframe src="%[1]s"></iframe>`, site))
	from := func(name string) string { return strings.Replace(page, "127.0.0.1", name, 1) }

	t.Run("on this machine", func(t *testing.T) {
		tab := newTab(t, names)
		tab.console.expected = []string{notThere, "blocked by CORS policy", "net::ERR_FAILED", "ERR_BLOCKED_BY_RESPONSE"}
		tab.do(chromedp.Navigate(from("localhost")))
		tab.until(`globalThis.may === "true true true true false false"`)
	})
	t.Run("elsewhere", func(t *testing.T) {
		tab := newTab(t, names)
		tab.console.expected = []string{"blocked by CORS policy", "net::ERR_FAILED", "ERR_BLOCKED_BY_RESPONSE", "frame-ancestors"}
		tab.do(chromedp.Navigate(from("evil.example")))
		tab.until(`globalThis.may === "false false false false false false"`)
		tab.waitFor("the frame is refused", func() bool { return tab.console.hears("frame-ancestors") })
	})
	t.Run("by a name of another site", func(t *testing.T) {
		tab := newTab(t, names)
		tab.console.expected = []string{"the server responded with a status of 421"}
		u, err := url.Parse(site)
		if err != nil {
			t.Fatal(err)
		}
		tab.do(chromedp.Navigate("http://evil.example:" + u.Port() + "/"))
		tab.until(`document.body.innerText.indexOf("--allow-host evil.example") >= 0`)
	})
}

// TestBrowserPageFromDisk opens a page with a widget from disk, as embed.md says.
func TestBrowserPageFromDisk(t *testing.T) {
	site, _ := startPortolan(t, "../../content/ports.md", "--allow-origin", "null")
	page := filepath.Join(t.TempDir(), "page.html")
	text := fmt.Sprintf(`<!doctype html><title>Page</title><script async src="%[1]sembed/v1.js"></script>
<portolan-search id="box"></portolan-search><iframe src="%[1]s"></iframe>`, site)
	if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	tab := newTab(t)
	tab.do(chromedp.Navigate("file://" + filepath.ToSlash(page)))
	tab.typeSearch("ssh")
	tab.until(`document.querySelector("portolan-search").shadowRoot.querySelectorAll(".hit").length > 0`)
}
