package main

import (
	"context"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// pdfPage matches a page in a PDF file of Chromium.
var pdfPage = regexp.MustCompile(`/Type /Page\b[^s]`)

// printed prints the page on A4 without backgrounds and returns the number of sheets.
func (t tab) printed() int {
	t.Helper()
	pdf := value(t, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	return len(pdfPage.FindAll(pdf, -1))
}

// TestBrowserSheet prints the usual ports of the default site. They fit on one sheet.
func TestBrowserSheet(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(chromedp.Navigate(root + "/sheet.html"))
	if n := tab.printed(); n != 1 {
		t.Errorf("the usual ports take %d sheets", n)
	}
	tab.do(chromedp.Navigate(root + "/ports/443.html"))
	if n := tab.printed(); n < 2 || n > 3 {
		t.Errorf("port 443 takes %d sheets, want 2 or 3", n)
	}
}

// TestBrowserPrint checks which parts of a list are printed.
func TestBrowserPrint(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
			return err
		}),
	)
	for _, path := range []string{"ports/index", "topics/mail", "ranges/user-3000", "protocols/tcp", "ports/22"} {
		tab.do(chromedp.Navigate(root + "/" + path + ".html"))
		shown := value(tab, chromedp.Evaluate[[]string](`Array.from(document.querySelectorAll("nav, form, button, .bottom, .skip"))
			.filter((e) => e.getClientRects().length > 0).map((e) => e.tagName + "." + e.className)`))
		if len(shown) > 0 {
			t.Errorf("%s prints %q", path, shown)
		}
		if path == "ports/index" {
			continue // its list is short, without sources
		}
		if kept := value(tab, chromedp.Evaluate[bool](`(() => { const dot = getComputedStyle(document.querySelector(".src"), "::before");
			const chip = getComputedStyle(document.querySelector(".tp"));
			return dot.printColorAdjust === "exact" && parseFloat(dot.width) > 5 && chip.printColorAdjust === "exact" })()`)); !kept {
			t.Errorf("%s prints no dots of sources or no chips", path)
		}
	}
}
