package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// followed is a folder of notes that portolan serve follows, and a tab.
type followed struct {
	tab
	dir, site string
}

// followNotes serves notes and opens a tab. The keys are paths of notes.
func followNotes(t *testing.T, notes map[string]string) followed {
	t.Helper()
	tab := newTab(t)
	f := followed{tab: tab, dir: t.TempDir()}
	for name, text := range notes {
		f.save(name, text)
	}
	f.serve(t, f.dir)
	return f
}

// serve starts the server. At the end of the test, the tab leaves the site before the server stops, so
// that it does not report a lost connection.
func (f *followed) serve(t *testing.T, notes string, args ...string) {
	t.Helper()
	f.site, _ = startPortolan(t, notes, args...)
	t.Cleanup(func() { f.do(chromedp.Navigate("about:blank")) })
}

// save saves a note as most editors do: it writes a new file and renames it.
func (f followed) save(name, text string) {
	f.Helper()
	at := filepath.Join(f.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		f.Fatal(err)
	}
	if err := os.WriteFile(at+".tmp", []byte(text), 0o644); err != nil {
		f.Fatal(err)
	}
	if err := os.Rename(at+".tmp", at); err != nil {
		f.Fatal(err)
	}
}

// has waits until an element of the page contains the text.
func (f followed) has(selector, text string) {
	f.Helper()
	f.until(fmt.Sprintf(`Array.from(document.querySelectorAll(%q)).some((e) => e.textContent.includes(%q))`, selector, text))
}

func (f followed) without(selector string) {
	f.Helper()
	f.until(fmt.Sprintf(`!document.querySelector(%q)`, selector))
}

func rowsOf(names ...string) string {
	return "| Port | Transport | Service | Description |\n|-|-|-|-|\n" + strings.Join(names, "")
}

// A page changes after each save. What the user has opened, focused and scrolled to stays.
func TestBrowserFollowsEdits(t *testing.T) {
	f := followNotes(t, map[string]string{
		"index.md": "---\ntitle: Ours\nnav: [\"[[guide]]\"]\n---\n",
		"ports.md": rowsOf("|22|TCP|SSH|logins|\n", "|80|TCP|HTTP|pages|\n"),
		"guide.md": "# Guide\n",
		"more.md":  rowsOf("|22|TCP|SSH|for machines|\n"), // the page of 22 folds its two statements
	})
	f.do(chromedp.EmulateViewport(600, 300), chromedp.Navigate(f.site+"ports/22.html"))
	f.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("details").open = true;
		globalThis.kept = document.querySelector("main a[href*='note']"); kept.focus({preventScroll: true}); scrollTo(0, 50)`))
	f.save("ports.md", rowsOf("|22|TCP|SSH|remote logins|\n", "|80|TCP|HTTP|pages|\n"))
	f.has("main", "remote logins")
	if !value(f.tab, chromedp.Evaluate[bool](`document.querySelector("details").open && scrollY === 50 && document.activeElement === kept`)) {
		t.Error("the page lost the opened details, the position or the focus")
	}
	f.save("index.md", "---\ntitle: Yours\nnav: [\"[[guide]]\", \"[[ports]]\"]\n---\n")
	f.has("header nav a", "ports")
	f.until(`document.title.includes("Yours") && kept.isConnected`)

	// Errors are shown over the page, until they are fixed.
	f.save("bad.md", "---\ntitle: never closed\n")
	f.has("#_follow pre", "front-matter-unclosed")
	f.save("ports.md", rowsOf("|22|TCP|SSH|later|\n", "|80|TCP|HTTP|pages|\n"))
	f.save("bad.md", "no longer bad")
	f.without("#_follow")
	f.has("main", "later")

	// A page that is gone says so, and comes back.
	f.do(chromedp.Navigate(f.site + "ports/80.html"))
	f.save("ports.md", rowsOf("|22|TCP|SSH|logins|\n"))
	f.has("#_follow", "no longer")
	f.save("ports.md", rowsOf("|22|TCP|SSH|logins|\n", "|80|TCP|HTTP|other pages|\n"))
	f.without("#_follow")
	f.has("main", "other pages")

	// An address without a page gets one.
	f.console.expected = append(f.console.expected, "404")
	f.do(chromedp.Navigate(f.site + "ports/8443.html"))
	f.has("h1", "not found")
	f.save("lan/new.md", rowsOf("|8443|TCP|Gateway|in a new folder|\n"))
	f.has("main", "in a new folder")
	if err := os.RemoveAll(filepath.Join(f.dir, "lan")); err != nil {
		t.Fatal(err)
	}
	f.has("#_follow", "no longer")

	// The filters of a list stay.
	var rows []string
	for i := range 60 {
		rows = append(rows, fmt.Sprintf("|%d|TCP|service %d|words|\n", 5000+i, i))
	}
	f.save("many.md", rowsOf(append(rows, "|53|UDP|DNS|names|\n")...))
	f.do(chromedp.Navigate(f.site + "ports/index.html?transport=udp"))
	f.until(`document.querySelectorAll("main form.filter").length === 1`)
	f.save("many.md", rowsOf(append(rows, "|53|UDP|Domain names|names|\n")...))
	f.has("main", "Domain names")
	f.until(`document.querySelectorAll("main form.filter").length === 1 && location.search === "?transport=udp" &&
		document.querySelector("main form.filter select[name=transport]").value === "udp"`)
}

// Pages get a changed style sheet.
func TestBrowserFollowsStyles(t *testing.T) {
	f := followed{tab: newTab(t), dir: t.TempDir()}
	style := func(color string) { f.save("static/css/own.css", "h1 { color: "+color+" }\n") }
	f.save("notes/ports.md", rowsOf("|22|TCP|SSH|logins|\n"))
	style("rgb(1, 2, 3)")
	f.serve(t, filepath.Join(f.dir, "notes"), "--static", filepath.Join(f.dir, "static"))
	f.do(chromedp.Navigate(f.site + "ports/22.html"))
	color := `Array.from(document.querySelectorAll("h1")).some((e) => getComputedStyle(e).color === "rgb(%s)")`
	f.until(fmt.Sprintf(color, "1, 2, 3"))
	style("rgb(4, 5, 6)")
	f.until(fmt.Sprintf(color, "4, 5, 6"))
}

// Eight tabs of one browser follow the notes, although it opens only six connections.
func TestBrowserFollowsInManyTabs(t *testing.T) {
	f := followNotes(t, map[string]string{"ports.md": rowsOf("|22|TCP|SSH|logins|\n")})
	f.do(chromedp.Navigate(f.site + "ports/22.html")) // starts the browser
	tabs := []followed{f}
	for range 7 {
		ctx, cancel := chromedp.NewContext(f.ctx)
		t.Cleanup(cancel)
		other := f
		other.tab.ctx = ctx
		tabs = append(tabs, other)
	}
	for _, tab := range tabs {
		tab.do(chromedp.Navigate(f.site + "ports/22.html"))
	}
	for _, words := range []string{"first", "second"} {
		f.save("ports.md", rowsOf("|22|TCP|SSH|"+words+"|\n"))
		for _, tab := range tabs {
			tab.has("main", words)
		}
	}
}
