package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// pasted is a text with connections, containers and things that stand out.
const pasted = `Netid State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process
udp   UNCONN 0      0            0.0.0.0:40123      0.0.0.0:*    users:(("agent",pid=9,fd=4))
tcp   LISTEN 0      128          0.0.0.0:23         0.0.0.0:*    users:(("telnetd",pid=7,fd=3))
tcp   LISTEN 0      128          0.0.0.0:1194       0.0.0.0:*    users:(("sshd",pid=8,fd=3))
tcp   LISTEN 0      128          0.0.0.0:1023       0.0.0.0:*
tcp   ESTAB  0      0          192.0.2.7:51344  203.0.113.5:443
tcp   ESTAB  0      0          192.0.2.7:23     203.0.113.5:50000
tcp   LISTEN 0      128          0.0.0.0:99999      0.0.0.0:*
`

// TestBrowserExplain checks that explain.html says the same as the command, from disk, from a
// server and in the edition in one file, and that it fits on a phone.
func TestBrowserExplain(t *testing.T) {
	site := buildSite(t)
	single := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(site)), Fragment: "/explain.html"}
	pages := map[string]string{"one file": single.String()}
	for name, root := range addresses(t, site) {
		pages[name] = root + "/explain.html"
	}
	want := explained(t, pasted)
	text, err := json.Marshal(pasted)
	if err != nil {
		t.Fatal(err)
	}
	for name, address := range pages {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(address))
			tab.until(`document.querySelector("[data-explain]:not([hidden])") !== null`)
			value(tab, chromedp.Evaluate[bool](`(() => { const t = document.querySelector(".paste"); t.value = `+string(text)+`;
				return t.dispatchEvent(new Event("input")) })()`))
			tab.until(`document.querySelectorAll(".explained tbody tr").length === 6`)
			got := value(tab, chromedp.Evaluate[string](`Array.from(document.querySelectorAll(".explained tbody tr"),
				(tr) => [0, 5, 6].map((i) => tr.cells[i].textContent).join("|")).join("\n")`))
			if got != want {
				t.Errorf("the page says\n%s\nthe command says\n%s", got, want)
			}
			status := value(tab, chromedp.Text(chromedp.CSS(`[data-explain] [role=status]`)))
			if !strings.Contains(status, "6 sockets, 4 stand out") || !strings.Contains(status, "line 8") {
				t.Errorf("the status is %q", status)
			}
			if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
				t.Errorf("it is %d pixels wide on a screen of 360", width)
			}
			tab.do(chromedp.Click(chromedp.CSS(`[data-example]`)))
			tab.until(`document.querySelectorAll(".explained tbody tr").length === 9`)
			tab.do(chromedp.Click(chromedp.CSS(`[data-clear]`)))
			tab.until(`document.querySelector(".explained").hidden && document.querySelector(".paste").value === ""`)
		})
	}
}

// TestBrowserExplainConnectsToNothing checks that the browser refuses connections of the page.
func TestBrowserExplainConnectsToNothing(t *testing.T) {
	root := addresses(t, buildSite(t))["hosted"]
	tab := newTab(t)
	tab.console.expected = []string{"connect-src 'none'", "violates the document's Content Security Policy"}
	tab.do(chromedp.Navigate(root + "/explain.html"))
	value(tab, chromedp.Evaluate[bool](`window.refused = 0,
		fetch("index.html").catch(() => { window.refused = 1 }), true`))
	tab.until(`window.refused === 1`)
}

// explained returns what the command says about a text: for each socket the port, the service
// and what stands out.
func explained(t *testing.T, text string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(t.Context(), []string{"explain", "--json", "--content", "../../content"},
		streams{in: strings.NewReader(text), out: &out, err: &errs})
	var report jsonReport
	if err := json.Unmarshal(out.Bytes(), &report); err != nil || code != exitNo {
		t.Fatalf("explain exits with %d: %v %s", code, err, errs.String())
	}
	var lines []string
	for _, f := range report.Findings {
		service, points := "", []string{}
		if f.Service != nil {
			service = f.Service.Name
		} else if len(f.Outgoing) > 0 {
			service = "for outgoing connections: " + strings.Join(f.Outgoing, ", ")
		}
		for _, p := range f.StandsOut {
			points = append(points, p.Text)
		}
		lines = append(lines, fmt.Sprintf("%d|%s|%s", f.Port, service, strings.Join(points, "; ")))
	}
	return strings.Join(lines, "\n")
}
