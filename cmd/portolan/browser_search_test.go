package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ctrlK presses Ctrl-K.
var ctrlK = chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
	_, err := cdp.Call(ctx, target, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyDown, Key: "k", Code: "KeyK", Modifiers: 2, // Ctrl
	})
	return err
})

func TestBrowserSearch(t *testing.T) {
	for name, root := range addresses(t, buildSite(t)) {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			for query, want := range map[string]string{
				"22":                     "/ports/22.html",
				"ftp":                    "/ports/21.html",
				"mysql":                  "/ports/3306.html",
				"secure shell":           "/ports/22.html",
				"user datagram protocol": "/protocols/udp.html",
				"4":                      "/ranges/system.html",
				"60123":                  "/ranges/60000-61000.html",
				"61234":                  "/ranges/dynamic.html",
				"zqxj wvk":               "/search.html?q=zqxj+wvk",
			} {
				tab.do(
					chromedp.Navigate(root+"/index.html"),
					slash, // moves the focus to the search box
					chromedp.KeyEvent(query),
					chromedp.WaitVisible(chromedp.CSS(`main .find .panel`)),
					chromedp.KeyEvent(kb.Enter),
				)
				tab.arrives(root + want)
			}
		})
	}
}

func TestBrowserKeyboard(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.Navigate(root+"/ports/443.html"),
		slash,
		chromedp.KeyEvent("5"),
		chromedp.WaitVisible(chromedp.CSS(`.top .options a`)),
	)
	if first := value(tab, chromedp.Text(chromedp.CSS(`.top .options a:first-child b`))); first != "5" {
		t.Errorf("first is %q, want the very number", first)
	}
	chosen := func() string {
		return value(tab, chromedp.AttributeValue(chromedp.CSS(`.top .find input`), "aria-activedescendant")).Value
	}
	first := chosen()
	tab.do(chromedp.KeyEvent(kb.ArrowUp)) // moves from the first result to the last
	last := chosen()
	tab.do(chromedp.KeyEvent(kb.ArrowDown)) // moves from the last result to the first
	if first == "" || last == "" || first == last || chosen() != first {
		t.Errorf("the arrows choose %q, %q, %q", first, last, chosen())
	}
	tab.do(chromedp.KeyEvent(kb.Escape))
	if open := value(tab, chromedp.AttributeValue(chromedp.CSS(`.top .find input`), "aria-expanded")).Value; open != "false" {
		t.Errorf("after Escape the list is expanded: %q", open)
	}
	tab.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.ArrowDown)) // the arrow must not show the old results
	if n := value(tab, chromedp.Evaluate[int](`document.querySelectorAll(".top .options a").length`)); n != 0 {
		t.Errorf("an emptied box offers %d results", n)
	}
	tab.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur()`), ctrlK, chromedp.KeyEvent("zzz"), chromedp.WaitVisible(chromedp.CSS(`.top .panel`)))
	if open := value(tab, chromedp.AttributeValue(chromedp.CSS(`.top .find input`), "aria-expanded")).Value; open != "false" {
		t.Errorf("without a result the list is expanded: %q", open)
	}
	tab.do(chromedp.KeyEvent(kb.Enter))
	tab.arrives(root + "/search.html?q=zzz")
	tab.do(
		chromedp.Navigate(root+"/search.html?q=53"),
		chromedp.Click(chromedp.CSS(`[data-found] li a`)),
	)
	tab.arrives(root + "/ports/53.html")
}

// TestBrowserSearchPage opens the address of a search. The page must show links to the
// results.
func TestBrowserSearchPage(t *testing.T) {
	for name, root := range addresses(t, buildSite(t)) {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			for query, want := range map[string]string{
				"remote%20desktop": "3389 RDP",
				"sesure+shel":      "22 SSH",
				"5000":             "5000 Used by several programs",
				"443":              "443 HTTPS",
				"exit+codes":       "\u2192 Search \u203a Exit codes",
				"49200":            "49152\u201365535 No source assigns 49200 the nearest ports are 49150 and 49320",
				"6658":             "6000\u20136999 No source assigns 6658 the nearest ports are 6657 and 6667", // 6665 only begins a range
			} {
				tab.do(
					chromedp.Navigate(root+"/search.html?q="+query),
					chromedp.WaitVisible(chromedp.CSS(`[data-found] li a`)),
				)
				words := value(tab, chromedp.Evaluate[string](
					`[].map.call(document.querySelector("[data-found] li a").children, e => e.innerText).join(" ").replace(/\s+/g, " ")`))
				if !strings.HasPrefix(words, want) {
					t.Errorf("%s: the first result is %q, want %q", query, words, want)
				}
			}
			tab.do(
				chromedp.Navigate(root+"/search.html?q=lookup+exit+codes"),
				chromedp.WaitVisible(chromedp.CSS(`[data-found] li a`)),
			)
			href := value(tab, chromedp.Evaluate[string](`document.querySelector("[data-found] li a").getAttribute("href")`))
			if href != "notes/docs-search.html#exit-codes" {
				t.Errorf("the heading of a note links to %s", href)
			}
			tab.do(
				chromedp.Navigate(root+"/search.html?q=zqxj"),
				chromedp.WaitVisible(chromedp.CSS(`[data-found] .lead`)),
			)
			if words := value(tab, chromedp.Text(chromedp.CSS(`[data-found]`))); words != "Nothing found for \u201czqxj\u201d" {
				t.Errorf("without results the page says %q", words)
			}
		})
	}
}

// TestBrowserSearchOfAnything types random queries. None of them may move the heading of
// the page, or make a script throw an error. newTab fails the test if a script throws an
// error.
func TestBrowserSearchOfAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(6335, 443))
	pieces := []string{
		"4", "43", "0", "99999999999", "ssh", "http", "tcp", "udp", "/", ":", "-", "->", "..", "\u2013", " ", "  ", "port", "é", "ß", "ﬀ", "\u0301",
		"😀", "שלום", "漢字", "[::]", "0.0.0.0", "https://", "<b>", "&amp;", "\\", "\"", "'", "(((", "[", "*", "+", "?", "^", "$", "|", "%", "%zz",
		"constructor", "__proto__", "toString", "dynamic", "what", "x", strings.Repeat("a", 180),
	}
	for name, root := range addresses(t, buildSite(t)) {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.Navigate(root+"/ports/22.html"), slash, chromedp.KeyEvent("2"), chromedp.WaitVisible(chromedp.CSS(`.top .options a`)))
			const place = `JSON.stringify(document.querySelector("h1").getBoundingClientRect())`
			before := value(tab, chromedp.Evaluate[string](place))
			for range 200 {
				var query strings.Builder
				for range 1 + random.IntN(5) {
					query.WriteString(pieces[random.IntN(len(pieces))])
				}
				tab.do(chromedp.SetValue(chromedp.CSS(`.top .find input`), query.String()))
				value(tab, chromedp.Evaluate[bool](`document.querySelector(".top .find input").dispatchEvent(new Event("input"))`))
			}
			if after := value(tab, chromedp.Evaluate[string](place)); after != before {
				t.Errorf("the heading was at %s and is at %s", before, after)
			}
		})
	}
}

// TestBrowserRecentSearches checks that an empty search box offers recent queries, but
// only those that led to a page. The user can delete these queries.
func TestBrowserRecentSearches(t *testing.T) {
	root := addresses(t, buildSite(t))["hosted"]
	tab := newTab(t)
	const offered = `[].map.call(document.querySelectorAll(".top .options a"), a => a.textContent).join("|")`
	for _, query := range []string{"mysql", "secure shell", "mysql"} {
		tab.do(
			chromedp.Navigate(root+"/ports/443.html"),
			slash,
			chromedp.KeyEvent(query),
			chromedp.WaitVisible(chromedp.CSS(`.top .options a b`)),
			chromedp.KeyEvent(kb.Enter),
			chromedp.WaitVisible(chromedp.CSS(`h1`)),
		)
	}
	tab.do(chromedp.Navigate(root+"/ports/80.html"), slash, chromedp.WaitVisible(chromedp.CSS(`.top .options .again`)))
	if got := value(tab, chromedp.Evaluate[string](offered)); got != "mysql|secure shell" {
		t.Errorf("the empty box offers %q", got)
	}
	tab.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.Enter))
	tab.arrives(root + "/search.html?q=secure%20shell")
	tab.do(
		chromedp.Navigate(root+"/ports/80.html"), slash, chromedp.WaitVisible(chromedp.CSS(`.top .options .again`)),
		chromedp.Click(chromedp.CSS(`.top .foot button`)),
	)
	if got := value(tab, chromedp.Evaluate[string](offered)); got != "" {
		t.Errorf("after forgetting, the box offers %q", got)
	}
}

// TestBrowserSearchIsAccessible checks that a screen reader finds a combobox, a list of
// options with one active option, and a status with the number of options.
func TestBrowserSearchIsAccessible(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.Navigate(root+"/ports/443.html"),
		slash,
		chromedp.KeyEvent("mysql"),
		chromedp.WaitVisible(chromedp.CSS(`.top .options a`)),
		chromedp.Poll[chromedp.Void](`document.querySelector(".top [role=status]").textContent !== ""`),
	)
	var nodes []*accessibility.Node
	tab.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		tree, err := cdp.Call(ctx, target, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err == nil {
			nodes = tree.Nodes
		}
		return err
	}))
	said := map[string][]string{}
	for _, n := range nodes {
		if n.Ignored || n.Role == nil || n.Name == nil {
			continue
		}
		words := strings.Trim(string(n.Name.Value), `"`)
		for _, p := range n.Properties {
			if slices.Contains([]string{"expanded", "selected", "focused"}, string(p.Name)) && string(p.Value.Value) == "true" {
				words += " " + string(p.Name)
			}
		}
		role := strings.Trim(string(n.Role.Value), `"`)
		said[role] = append(said[role], words)
	}
	options := said["option"]
	if len(options) < 3 || !strings.HasPrefix(options[0], "3306 MySQL") || !strings.HasSuffix(options[0], " selected") ||
		slices.ContainsFunc(options[1:], func(o string) bool { return strings.HasSuffix(o, " selected") }) {
		t.Errorf("the options are %q, want the first of them selected", options)
	}
	if want := []string{"Find a port or service focused expanded"}; !slices.Equal(said["combobox"], want) {
		t.Errorf("the combobox is %q, want %q", said["combobox"], want)
	}
	if want := []string{"Ports and protocols"}; !slices.Equal(said["listbox"], want) || len(said["status"]) != 1 {
		t.Errorf("the list is %q and the status %q", said["listbox"], said["status"])
	}
	services := len(slices.DeleteFunc(options, func(o string) bool { return strings.HasSuffix(o, " protocol") }))
	words := value(tab, chromedp.Text(chromedp.CSS(`.top [role=status]`)))
	if want := fmt.Sprintf("%d ", services); !strings.HasPrefix(words, want) || !strings.Contains(words, "services, ") {
		t.Errorf("the status says %q of %d services", words, services)
	}
}
