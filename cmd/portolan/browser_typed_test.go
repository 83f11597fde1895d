package main

import (
	"net/url"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestBrowserTypesOnSearchPage types into the box of search.html: the page lists the results without a
// panel, and the address has the query.
func TestBrowserTypesOnSearchPage(t *testing.T) {
	site := buildSite(t)
	single := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(site)), Fragment: "/search.html"}
	pages := map[string]string{"one file": single.String()}
	for name, root := range addresses(t, site) {
		pages[name] = root + "/search.html"
	}
	for name, address := range pages {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.Navigate(address), chromedp.WaitVisible(chromedp.CSS(`main .find input`)),
				chromedp.Focus(chromedp.CSS(`main .find input`)), chromedp.KeyEvent("ss"), chromedp.KeyEvent("h"))
			tab.until(`(document.querySelector("[data-found] li b") || {}).textContent === "22"`)
			tab.arrives(address + "?q=ssh")
			if value(tab, chromedp.Evaluate[bool](`document.querySelector("main .panel") !== null`)) {
				t.Error("the box has a panel")
			}
			tab.do(chromedp.KeyEvent(kb.Enter))
			for range 3 {
				tab.do(chromedp.KeyEvent(kb.Backspace))
			}
			tab.until(`document.querySelectorAll("[data-found] li").length === 0`)
		})
	}
}
