package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestBrowserFree checks that free.html finds the same numbers as the command, from disk, from a
// server and in the edition in one file.
func TestBrowserFree(t *testing.T) {
	site := buildSite(t)
	single := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(site)), Fragment: "/free.html"}
	pages := map[string]string{"one file": single.String()}
	for name, root := range addresses(t, site) {
		pages[name] = root + "/free.html"
	}
	want := map[string]string{}
	for _, number := range []string{"0", "1024", "3000", "8080", "40000", "65535"} {
		want[number] = freeNear(t, number)
	}
	for name, address := range pages {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(address))
			tab.until(`document.querySelector("[data-free]:not([hidden])") !== null`)
			for number, want := range want {
				if got := typedFree(tab, number); got != want {
					t.Errorf("next to %s: the page says %s, the command says %s", number, got, want)
				}
			}
			for text, want := range map[string]string{"": "", "x": "Type a number from 0 to 65535.", "65536": "Type a number from 0 to 65535."} {
				if got := typedFree(tab, text); got != want {
					t.Errorf("%q: the page says %q, want %q", text, got, want)
				}
			}
			if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
				t.Errorf("it is %d pixels wide on a screen of 360", width)
			}
		})
	}
}

// typedFree types a number into the field of the page, and returns what the page says.
func typedFree(t tab, number string) string {
	t.Helper()
	return value(t, chromedp.Evaluate[string](fmt.Sprintf(`(() => { const place = document.querySelector("[data-free]");
		const input = place.querySelector("input"); input.value = %q; input.dispatchEvent(new Event("input"));
		return place.querySelector("[role=status]").textContent })()`, number)))
}

// freeNear returns the numbers that the command prints: "8079, 8078".
func freeNear(t *testing.T, number string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(t.Context(), []string{"free", "--json", "--near", number, "--range", "1024-65535", "--content", "../../content"},
		streams{out: &out, err: &errs})
	var found jsonFree
	if err := json.Unmarshal(out.Bytes(), &found); code != exitFine || err != nil {
		t.Fatalf("free exits with %d: %v %s", code, err, errs.String())
	}
	text := ""
	for i, p := range found.Ports {
		if i > 0 {
			text += ", "
		}
		text += fmt.Sprint(p.Port)
	}
	return text
}
