package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"portolan/generator/jsonapi"
)

// The expressions below return what the lists of a page show.
const (
	shownRows   = `Array.from(document.querySelectorAll("[data-list] tbody tr, ul[data-list] li")).filter((e) => e.offsetParent).length`
	shownStatus = `document.querySelector(".filter [role=status]").textContent`
	shownNames  = `Array.from(document.querySelectorAll("[data-list] .name")).filter((e) => e.offsetParent).slice(0, 3).map((e) => e.textContent).join()`
)

// typeInto moves the focus to an element and presses keys. It does not use chromedp.Focus, which waits
// forever on a page that the browser kept in memory and shows again.
func (t tab) typeInto(selector, keys string) {
	t.Helper()
	value(t, chromedp.Evaluate[bool](fmt.Sprintf(`document.querySelector(%q).focus() || true`, selector)))
	t.do(chromedp.KeyEvent(keys))
}

// optionsOf returns the values of a filter with their counts, such as "udp 986".
func (t tab) optionsOf(filter string) map[string]int {
	t.Helper()
	all := map[string]int{}
	for _, text := range value(t, chromedp.Evaluate[[]string](fmt.Sprintf(
		`Array.from(document.querySelectorAll(".filter [name=%s] option:not([value=''])"), (e) => e.textContent)`, filter))) {
		label, count, _ := strings.Cut(strings.TrimSuffix(text, ")"), " (")
		var n int
		if _, err := fmt.Sscan(count, &n); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		all[label] = n
	}
	return all
}

// TestBrowserListsHaveTheFacts compares the counts in the filters of a page with its JSON file.
func TestBrowserListsHaveTheFacts(t *testing.T) {
	out := buildSite(t)
	root := addresses(t, out)["disk"]
	tab := newTab(t)
	for _, band := range []string{"system", "user-7000", "dynamic"} {
		data, err := os.ReadFile(filepath.Join(out, "api", "v1", "ranges", band+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var file jsonapi.RegistryFile
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		labels := map[string]string{"notes": "Notes", "iana": "IANA", "common": "Common use"}
		want := map[string]map[string]int{"transport": {}, "topic": {}, "source": {}, "class": {}}
		for _, s := range file.Data.Services {
			if s.State != "assigned" {
				continue
			}
			for _, st := range s.Transports {
				want["transport"][string(st.Transport)]++
			}
			if len(s.Transports) == 0 {
				want["transport"]["not stated"]++
			}
			for _, topic := range s.Topics {
				want["topic"][strings.ReplaceAll(topic, "-", " ")]++
			}
			for _, source := range s.Sources {
				want["source"][labels[source]]++
			}
			class, _, _ := strings.Cut(band, "-")
			want["class"][class]++
		}
		tab.do(chromedp.Navigate(root + "/ranges/" + band + ".html?state=assigned"))
		tab.until(`document.querySelector(".filter") !== null`)
		for filter, values := range want {
			if got := tab.optionsOf(filter); !maps.Equal(nonZero(got), values) {
				t.Errorf("%s, %s: got\n%v\nwant\n%v", band, filter, got, values)
			}
		}
	}
}

func nonZero(counts map[string]int) map[string]int {
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 })
	return counts
}

// TestBrowserLists filters and sorts lists with the keyboard and the pointer. The address keeps the
// filters.
func TestBrowserLists(t *testing.T) {
	for where, root := range addresses(t, buildSite(t)) {
		t.Run(where, func(t *testing.T) {
			tab, page := newTab(t), root+"/ranges/user-3000.html"
			tab.do(chromedp.EmulateViewport(1280, 900), chromedp.Navigate(page))
			tab.until(`document.querySelector(".filter") !== null`)
			all := value(tab, chromedp.Evaluate[int](shownRows))
			tab.typeInto(`.filter [name=topic]`, "mail")
			tab.arrives(page + "?topic=mail")
			some := value(tab, chromedp.Evaluate[int](shownRows))
			if said := value(tab, chromedp.Evaluate[string](shownStatus)); some == 0 || some >= all ||
				said != fmt.Sprintf("%d of 1,%03d services", some, all-1000) {
				t.Errorf("%d of %d rows: %q", some, all, said)
			}

			// A port, and the way back.
			tab.do(chromedp.Click(chromedp.CSS(`[data-list] tr:not([hidden]) td.n a`)))
			tab.until(`document.querySelector(".num") !== null`)
			value(tab, chromedp.Evaluate[bool](`history.back() || true`))
			tab.arrives(page + "?topic=mail")
			tab.until(fmt.Sprintf(`document.querySelector(".filter") !== null && %s === %d`, shownRows, some))

			// Another filter, so that nothing is left.
			tab.typeInto(`.filter [name=source]`, "i")
			tab.arrives(page + "?source=iana&topic=mail")
			if said := value(tab, chromedp.Evaluate[string](shownStatus)); !strings.Contains(said, "0 of ") || !strings.Contains(said, ". ") {
				t.Errorf("without rows: %q", said)
			}
			if value(tab, chromedp.Evaluate[bool](`document.querySelector("[data-list]").offsetParent !== null`)) {
				t.Error("the empty table is shown")
			}
			tab.typeInto(`.filter button`, kb.Enter)
			tab.arrives(page)
			tab.until(fmt.Sprintf(`%s === %d`, shownRows, all))

			first := value(tab, chromedp.Evaluate[string](shownNames))
			var seen []string
			for _, order := range []string{"name", "-name", "name"} {
				tab.typeInto(`[data-sort=name] button`, kb.Enter)
				tab.arrives(page + "?sort=" + order)
				seen = append(seen, value(tab, chromedp.Evaluate[string](shownNames))+" "+
					value(tab, chromedp.Evaluate[string](`document.querySelector("[data-sort=name]").getAttribute("aria-sort")`)))
			}
			if seen[0] != seen[2] || seen[0] == seen[1] || strings.HasPrefix(seen[0], first) || !strings.HasPrefix(seen[0], "1Ci") ||
				!strings.HasSuffix(seen[0], " ascending") || !strings.HasSuffix(seen[1], " descending") {
				t.Errorf("first %s, then %q", first, seen)
			}
		})
	}
}

// TestBrowserListsOfEachKind opens lists with filters in the address.
func TestBrowserListsOfEachKind(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	for address, visible := range map[string]string{
		"ports/index.html?class=dynamic&transport=tcp":                   "gRPC",
		"ports/index.html?topic=mail&sort=-number":                       "4190",
		"ports/index.html?source=iana&transport=sctp&sort=name":          "FTP",
		"protocols/index.html?topic=mail&sort=name":                      "SMTP",
		"protocols/letter.s.html?transport=sctp&source=iana":             "SIP",
		"protocols/tcp.html?transport=dccp":                              "Discard",
		"topics/mail.html?class=system&source=common-use":                "25",
		"protocols/index.html?topic=nothing":                             "none",
		"ranges/dynamic.html?sort=name&state=assigned&class=dynamic":     "49152",
		"protocols/letter.i.html?class=user&sort=-number&state=assigned": "48619",
	} {
		tab.do(chromedp.Navigate(root + "/" + address))
		tab.until(`document.querySelector(".filter") !== null`)
		rows := value(tab, chromedp.Evaluate[int](shownRows))
		said := value(tab, chromedp.Evaluate[string](shownStatus))
		if !strings.HasPrefix(said, fmt.Sprintf("%d of ", rows)) || (rows == 0) != (visible == "none") {
			t.Errorf("%s: %d rows, and the status %q", address, rows, said)
		}
		text := value(tab, chromedp.Text(chromedp.CSS(`main`)))
		if visible != "none" && !strings.Contains(text, visible) {
			t.Errorf("%s does not show %s", address, visible)
		}
	}
}

// TestBrowserListsSingleFile filters a list of the edition in one file. Its address has the filters
// after the path, and other pages start without them.
func TestBrowserListsSingleFile(t *testing.T) {
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(buildSite(t)))}
	file := address.String()
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(file+"#/protocols/tcp.html"))
	tab.until(`document.querySelector(".blocks a") !== null`)
	tab.do(chromedp.Click(chromedp.CSS(`.blocks a[href="#/ranges/user-3000.html?transport=tcp"]`)))
	tab.arrives(file + "#/ranges/user-3000.html?transport=tcp")
	tab.until(`document.querySelector(".filter [name=transport]").value === "tcp"`)
	tab.typeInto(`.filter [name=topic]`, "mail")
	tab.arrives(file + "#/ranges/user-3000.html?transport=tcp&topic=mail")
	some := value(tab, chromedp.Evaluate[int](shownRows))
	value(tab, chromedp.Evaluate[bool](`document.querySelector("tr:not([hidden]) td.n a").click() || true`))
	tab.until(`document.querySelector(".num") !== null`)
	value(tab, chromedp.Evaluate[bool](`history.back() || true`))
	tab.arrives(file + "#/ranges/user-3000.html?transport=tcp&topic=mail")
	tab.until(fmt.Sprintf(`document.querySelector(".filter") !== null && %s === %d`, shownRows, some))
	if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
		t.Errorf("the page is %d pixels wide on a screen of 360", width)
	}
	value(tab, chromedp.Evaluate[string](`location.hash = "#/ranges/user-3000.html"`))
	tab.until(fmt.Sprintf(`%s > %d`, shownRows, some))
	for hash, lists := range map[string]int{"#/index.html": 0, "#/protocols/letter.s.html": 1, "#/ports/22.html": 0} {
		value(tab, chromedp.Evaluate[string](`location.hash = "`+hash+`"`))
		tab.until(fmt.Sprintf(`document.querySelectorAll(".filter").length === %d`, lists))
	}
}

// TestBrowserNotes opens a folder in the list of notes.
func TestBrowserNotes(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(root+"/notes/index.html"))
	names := value(tab, chromedp.Evaluate[[]string](`Array.from(document.querySelectorAll(".tree > ul > li > details b"), (e) => e.textContent)`))
	if !slices.Contains(names, "protocols") || !slices.IsSorted(names) {
		t.Errorf("the folders are %q", names)
	}
	const link = `.tree a[href="../protocols/ssh.html"]`
	if value(tab, chromedp.Evaluate[bool](`document.querySelector('`+link+`').checkVisibility()`)) {
		t.Error("a folder is open")
	}
	value(tab, chromedp.Evaluate[bool](`document.querySelector('`+link+`').closest("details").querySelector("summary").click() || true`))
	tab.do(chromedp.Click(chromedp.CSS(link)))
	tab.arrives(root + "/protocols/ssh.html")
}
