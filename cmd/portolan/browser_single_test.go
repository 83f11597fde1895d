package main

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestBrowserSingleFile uses the edition in one file from disk: it searches, opens a port,
// a protocol and a note, and goes back. The browser requests nothing.
func TestBrowserSingleFile(t *testing.T) {
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(buildSite(t)))}
	file := address.String()
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(file))
	tab.until(`document.querySelector("main .find") !== null`)
	tab.do(slash, chromedp.KeyEvent("443"), chromedp.WaitVisible(chromedp.CSS(`main .find .panel`)), chromedp.KeyEvent(kb.Enter))
	tab.arrives(file + "#/ports/443.html")
	tab.until(`document.activeElement === document.querySelector("h1")`)
	if title := value(tab, chromedp.Title()); !strings.HasPrefix(title, "Port 443: HTTPS") {
		t.Errorf("the title is %q", title)
	}
	if h1 := value(tab, chromedp.Text(chromedp.CSS(`h1`))); !strings.HasSuffix(h1, "HTTPS") {
		t.Errorf("the heading is %q", h1)
	}
	tab.do(chromedp.Click(chromedp.CSS(`.services a[href="#/protocols/https.html"]`)))
	tab.arrives(file + "#/protocols/https.html")
	tab.until(`document.querySelector("h1").textContent.startsWith("HTTP Secure")`)
	value(tab, chromedp.Evaluate[bool](`history.back() || true`))
	tab.arrives(file + "#/ports/443.html")
	tab.until(`document.querySelector("h1").textContent.endsWith("HTTPS")`)

	// A link to a line of a note scrolls to the line and marks it.
	tab.do(chromedp.Click(chromedp.CSS(`.services a[href^="#/notes/ports.html#_l"]`)))
	tab.until(`location.hash.startsWith("#/notes/ports.html#_l")`)
	tab.until(`(() => { const e = document.querySelector(".target"), r = e ? e.getBoundingClientRect() : null;
		return e !== null && r.top >= 0 && r.bottom <= innerHeight })()`)

	// Enter without a chosen result, short addresses, and unknown addresses.
	tab.do(chromedp.SendKeys(chromedp.CSS(`.top .find input`), "zqxj wvk"+kb.Enter))
	tab.arrives(file + "#/search.html?q=zqxj%20wvk")
	tab.until(`document.querySelector("[data-found] .lead").textContent.includes("zqxj")`)
	for hash, want := range map[string]string{
		"#/22": "SSH", "#/protocols/ssh": "Secure Shell", "#/notes/": "Notes", "#/ranges/dynamic": "49152", "#/nothing": "Search",
	} {
		value(tab, chromedp.Evaluate[string](`location.hash = "`+hash+`"`))
		tab.until(`document.querySelector("h1").textContent.includes("` + want + `")`)
		if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
			t.Errorf("%s is %d pixels wide on a screen of 360", hash, width)
		}
	}
	if n := value(tab, chromedp.Evaluate[int](`performance.getEntriesByType("resource").length`)); n > 0 {
		t.Errorf("the browser requests %d files", n)
	}
}
