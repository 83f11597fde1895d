package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html"
)

// guide contains the code in embed.html that users copy.
type guide struct {
	html          []string
	style, policy string
}

func readGuide(t *testing.T, site string) guide {
	t.Helper()
	resp, err := http.Get(site + "embed.html")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	root, err := html.Parse(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var g guide
	for n := range root.Descendants() {
		if n.Type != html.TextNode || n.Parent.Data != "code" {
			continue
		}
		for _, a := range n.Parent.Attr {
			switch a.Val {
			case "html":
				g.html = append(g.html, n.Data)
			case "css":
				g.style = n.Data
			case "policy":
				g.policy = n.Data
			}
		}
	}
	if len(g.html) < 6 || g.style == "" || g.policy == "" {
		t.Fatalf("embed.html gives %d examples, the style %q and the policy %q", len(g.html), g.style, g.policy)
	}
	return g
}

// placed replaces https://example.org/ports/, the example address in embed.html, by the
// address of a site.
func placed(words, site string) string {
	return strings.ReplaceAll(words, "https://example.org/ports/", site)
}

// strict returns a content security policy that allows only what policy lists. It requires
// Trusted Types, so a string that becomes markup throws an error.
func strict(policy string) string {
	return "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types portolan; " +
		strings.ReplaceAll(policy, "\n", " ")
}

// host serves a page of another site and returns its address. The encoding of the page is
// not UTF-8.
func host(t *testing.T, policy, style, body string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/style.css" {
			w.Header().Set("Content-Type", "text/css")
			fmt.Fprint(w, style)
			return
		}
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("Content-Type", "text/html; charset=windows-1252")
		fmt.Fprint(w, `<!doctype html><meta name="color-scheme" content="light dark"><title>Host</title><link rel="stylesheet" href="style.css">`, body)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// words returns a JavaScript expression for the text of a widget, as one line.
func words(id string) string {
	return fmt.Sprintf(`(function (e) { return e && e.shadowRoot && e.shadowRoot.querySelector(".card") ? e.shadowRoot.textContent.replace(/\s+/g, " ") : ""; })(document.getElementById(%q))`, id)
}

// shows waits until a widget shows any text, and checks that this text contains all of
// wants.
func (t tab) shows(id string, wants ...string) {
	t.Helper()
	t.until(words(id) + ` !== ""`)
	said := value(t, chromedp.Evaluate[string](words(id)))
	for _, want := range wants {
		if !strings.Contains(said, want) {
			t.Errorf("%s shows %q, want %q in it", id, said, want)
		}
	}
}

// fallsBack waits until a widget shows the content between its tags.
func (t tab) fallsBack(id string) {
	t.Helper()
	t.until(fmt.Sprintf(`(function (e) { return !(e.shadowRoot && e.shadowRoot.querySelector(".card")) && e.firstElementChild.checkVisibility() && e.innerText.indexOf("instead") >= 0; })(document.getElementById(%q))`, id))
}

// typeSearch replaces the query in a search widget.
func (t tab) typeSearch(query string) {
	t.Helper()
	t.until(`document.querySelector("portolan-search").shadowRoot.querySelector("input") !== null`)
	t.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("portolan-search").shadowRoot.querySelector("input").select()`))
	t.do(chromedp.KeyEvent(query))
}

// checkHeaders checks the response headers of the files that a page at http://localhost
// loads. It also checks those of a file that does not exist. readers is the header
// Access-Control-Allow-Origin, and others is Cross-Origin-Resource-Policy of the files that
// such a page may not load.
func checkHeaders(t *testing.T, site, readers, others string) {
	resp, err := http.Get(site + "embed/v1.json")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var d struct{ Index string }
	if err := json.NewDecoder(resp.Body).Decode(&d); err != nil {
		t.Fatal(err)
	}
	for path, status := range map[string]int{
		"embed/v1.js": 200, "embed/v1.json": 200, "api/v1/ports/443.json": 200, "api/v1/ports/6010.json": 404, d.Index: 200,
		"ports/443.html": 200, "ports/api.html": 404,
	} {
		request, err := http.NewRequest(http.MethodGet, site+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Origin", "http://localhost")
		resp, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != status {
			t.Errorf("%s: %s, want %d", path, resp.Status, status)
		}
		readers, embedders, cache := readers, "cross-origin", "no-cache"
		if strings.HasPrefix(path, "ports/") {
			readers, embedders = "", others
		}
		if strings.Count(path, ".") == 2 { // the file name contains a hash
			cache = "public, max-age=31536000, immutable"
		}
		for name, want := range map[string]string{
			"Access-Control-Allow-Origin": readers, "Cross-Origin-Resource-Policy": embedders,
			"Cache-Control": cache, "X-Content-Type-Options": "nosniff",
		} {
			if got := resp.Header.Get(name); got != want && (status == 200 || name != "Cache-Control") {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
}

const notThere = "Failed to load resource: the server responded with a status of 404"

func TestBrowserWidgets(t *testing.T) {
	for _, s := range servers {
		t.Run(s.name, func(t *testing.T) {
			site := s.start(t)
			g := readGuide(t, site)
			t.Run("headers", func(t *testing.T) { checkHeaders(t, site, s.readers, s.others) })
			t.Run("as embed.html says", func(t *testing.T) {
				tab := newTab(t)
				policy := strict(placed(g.policy, site)) + "; frame-src " + site
				tab.do(chromedp.Navigate(host(t, policy, g.style, placed(strings.Join(g.html, "\n"), site))))
				tab.until(`Array.from(document.querySelectorAll("portolan-port, portolan-protocol, portolan-search")).filter(function (e) { return e.shadowRoot && e.shadowRoot.querySelector(".card"); }).length === 4`)
				if colour := value(tab, chromedp.Evaluate[string](`getComputedStyle(document.querySelector("portolan-port").shadowRoot.querySelector(".card")).color`)); colour != "rgb(243, 234, 214)" {
					t.Errorf("the colour of the text is %s, want that of --portolan-ink", colour)
				}
				tab.typeSearch("4413") // the result is not ASCII, and the page is not UTF-8
				tab.until(`document.querySelector("portolan-search").shadowRoot.textContent.indexOf("FORT\u00c9 Vision") >= 0`)
				tab.typeSearch("ftp")
				tab.until(`document.querySelector("portolan-search").shadowRoot.querySelectorAll(".hit").length > 2`)
				if left := value(tab, chromedp.Evaluate[string](`Object.keys(window).filter(function (name) { return /portolan/i.test(name); }).join()`)); left != "" {
					t.Errorf("the widgets leave the globals %s", left)
				}
				tab.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp), chromedp.KeyEvent(kb.Enter))
				tab.arrives(site + "ports/21.html")
			})
			t.Run("whatever is asked", func(t *testing.T) {
				tab := newTab(t)
				tab.console.expected = []string{notThere}
				body := fmt.Sprintf(`<script async src="%sembed/v1.js"></script>
<portolan-port id="whole" number="443"><p>instead</p></portolan-port>
<portolan-port id="udp" number=" 0443" transport="UDP"><p>instead</p></portolan-port>
<portolan-port id="sctp" number="443" transport="sctp"><p>instead</p></portolan-port>
<portolan-port id="reserved" number="1024"><p>instead</p></portolan-port>
<portolan-port id="retired" number="2"><p>instead</p></portolan-port>
<portolan-port id="crowded" number="5000"><p>instead</p></portolan-port>
<portolan-protocol id="placed" name="fodms"><p>instead</p></portolan-protocol>
<portolan-protocol id="portless" name="ICMP"><p>instead</p></portolan-protocol>
<portolan-port id="range" number="6010"><p>instead</p></portolan-port>
<portolan-port id="free" number="4"><p>instead</p></portolan-port>
<portolan-port id="dccp" number="22" transport="dccp"><p>instead</p></portolan-port>
<portolan-port id="high" number="70000"><p>instead</p></portolan-port>
<portolan-port id="bad" number="1/../22"><p>instead</p></portolan-port>
<portolan-port id="none"><p>instead</p></portolan-port>
<portolan-protocol id="ssh" name="SSH"><p>instead</p></portolan-protocol>
<portolan-protocol id="dns" name="Domain Name System"><p>instead</p></portolan-protocol>
<portolan-protocol id="one" name="DCCP"><p>instead</p></portolan-protocol>
<portolan-protocol id="lost" name="no such thing"><p>instead</p></portolan-protocol>
<portolan-protocol id="proto" name="__proto__"><p>instead</p></portolan-protocol>
<portolan-port id="empty" number="x"></portolan-port>`, site)
				tab.do(chromedp.Navigate(host(t, strict(placed(g.policy, site)), "", body)))
				tab.shows("whole", "Port 443", "HTTPS", "tcp", "web pages inside TLS", "Notes, IANA", "HTTP/3", "udp", "More on Portolan")
				tab.shows("udp", "Port 443", "HTTP/3", "HTTPS", "IANA") // IANA lists HTTPS for UDP, too
				if said := value(tab, chromedp.Evaluate[string](words("sctp"))); strings.Contains(said, "HTTP/3") {
					t.Errorf("over SCTP it shows what is listed for UDP alone: %s", said)
				}
				tab.shows("range", "Port 6010", "6000\u20136063", "X11")
				tab.shows("sctp", "HTTPS")
				tab.shows("reserved", "Port 1024", "Reserved", "IANA")
				tab.shows("retired", "Port 2", "compressnet", "retired until 2025-02-13", "Reserved")
				tab.shows("crowded", "Port 5000", "used by several programs")
				tab.shows("placed", "fodms", "7200", "IANA")
				tab.shows("portless", "It has no ports: it is IP protocol 1.")
				tab.shows("free", "Port 4", "Unassigned", "IANA")
				tab.shows("dccp", "No source lists port 22 over dccp.")
				tab.shows("ssh", "Secure Shell", "22", "tcp")
				tab.shows("dns", "Domain Name System", "53")
				tab.shows("one", "Datagram Congestion Control Protocol", "Discard")
				for _, id := range []string{"high", "bad", "none", "lost", "proto"} {
					tab.fallsBack(id)
				}
				link := func(id, selector string) string {
					return value(tab, chromedp.Evaluate[string](fmt.Sprintf(`document.getElementById(%q).shadowRoot.querySelector(%q).href`, id, selector)))
				}
				for _, want := range [][3]string{
					{"whole", ".title", "ports/443.html"}, {"range", ".title", "ranges/6000-6063.html"}, {"free", ".title", "ranges/system.html"}, {"reserved", ".title", "ranges/user-1024.html"}, {"placed", ".title", "ports/7200.html"}, {"placed", ".number", "ports/7200.html"},
					{"dns", ".number", "ports/53.html"}, {"one", ".title", "protocols/dccp.html"}, // not a protocol that runs over DCCP
					{"empty", "slot a", "search.html?q=x"},
				} {
					if got := link(want[0], want[1]); got != site+want[2] {
						t.Errorf("%s leads to %s, want %s", want[0], got, site+want[2])
					}
				}
				tab.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("high").setAttribute("number", "60123"), document.getElementById("whole").setAttribute("number", "65536")`))
				tab.shows("high", "Port 60123", "60000\u201361000")
				tab.fallsBack("whole")
			})
		})
	}
}

// TestBrowserWidgetsFallBack checks that the page keeps the content between the tags of a
// widget if a file cannot be loaded.
func TestBrowserWidgetsFallBack(t *testing.T) {
	const page = `<script src="%sembed/v1.js"></script>
<portolan-port id="port" number="22"><p>instead</p></portolan-port>
<portolan-protocol id="protocol" name="ssh"><p>instead</p></portolan-protocol>
<portolan-search id="search"><p>instead</p></portolan-search>`
	all := func(tab tab) {
		for _, id := range []string{"port", "protocol", "search"} {
			tab.fallsBack(id)
		}
	}
	t.Run("no server", func(t *testing.T) {
		site := "http://" + freeAddress(t) + "/"
		tab := newTab(t)
		tab.console.expected = []string{"net::ERR_CONNECTION_REFUSED"}
		tab.do(chromedp.Navigate(host(t, strict("script-src "+site), "", fmt.Sprintf(page, site))))
		tab.waitFor("the script is refused", func() bool { return tab.console.hears("net::ERR_CONNECTION_REFUSED") })
		all(tab)
	})
	t.Run("gone", func(t *testing.T) {
		site, stop := startPortolan(t, "../../content/ports.md")
		tab := newTab(t)
		tab.console.expected = []string{"net::ERR_CONNECTION_REFUSED", notThere} // a widget also requests a missing file
		tab.do(chromedp.Navigate(host(t, strict("script-src "+site+"; connect-src "+site), "", fmt.Sprintf(page, site))))
		tab.shows("port", "Port 22", "SSH")
		tab.shows("protocol", "22")
		stop()
		tab.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("port").setAttribute("number", "23")`))
		tab.waitFor("the data are refused", func() bool { return tab.console.hears("net::ERR_CONNECTION_REFUSED") })
		tab.fallsBack("port")
		tab.shows("protocol", "22")
	})
	t.Run("data forbidden", func(t *testing.T) {
		site, _ := startPortolan(t, "../../content/ports.md")
		tab := newTab(t)
		tab.console.expected = []string{"violates the following Content Security Policy directive", "violates the document's Content Security Policy"}
		tab.do(chromedp.Navigate(host(t, strict("script-src "+site), "", fmt.Sprintf(page, site))))
		tab.waitFor("the data are refused", func() bool { return tab.console.hears("Content Security Policy") })
		all(tab)
	})
	t.Run("engine forbidden", func(t *testing.T) {
		site, _ := startPortolan(t, "../../content/ports.md")
		tab := newTab(t)
		tab.console.expected = []string{"violates the following Content Security Policy directive", notThere}
		tab.do(chromedp.Navigate(host(t, strict("script-src "+site+"embed/; connect-src "+site), "", fmt.Sprintf(page, site))))
		tab.typeSearch("ssh")
		tab.fallsBack("search")
	})
	t.Run("data of another make", func(t *testing.T) {
		site, _ := startPortolan(t, "../../content/ports.md")
		broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			if r.URL.Path != "/embed/v1.js" { // like a server that sends the same content for every address
				fmt.Fprint(w, `{"data": {"assignments": [{}]}}`)
				return
			}
			resp, err := http.Get(site + "embed/v1.js")
			if err != nil {
				t.Error(err)
				return
			}
			defer resp.Body.Close()
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = io.Copy(w, resp.Body)
		}))
		defer broken.Close()
		tab := newTab(t)
		tab.do(chromedp.Navigate(host(t, strict("script-src "+broken.URL+"; connect-src "+broken.URL), "", fmt.Sprintf(page, broken.URL+"/"))))
		tab.until(`performance.getEntriesByType("resource").filter(function (e) { return /json$/.test(e.name) && e.responseEnd; }).length === 3`)
		tab.fallsBack("port")
		tab.fallsBack("protocol")
	})
}

// TestBrowserWidgetsShowTextOnly checks that names are shown as text, even if they look
// like markup.
func TestBrowserWidgetsShowTextOnly(t *testing.T) {
	const name = `<img src=x onerror=alert(1)>`
	dir := t.TempDir()
	notes := "| Port | Transport | Service | Description |\n|--|--|--|--|\n" +
		"| 4443 | TCP | `" + name + "` | `</b><script>alert(2)</script>` |\n" +
		"| 4444 | TCP | [javascript:alert(3)](javascript:alert(3)) | `\"><svg onload=alert(4)>` |\n"
	for file, text := range map[string]string{
		"index.md": "---\ntitle: '<i>Ours</i>'\n---\n", "ports.md": notes,
		"evil.md": "---\nprotocol: evil\ntitle: '" + name + "'\naliases: ['<b>bold</b>']\n---\n| Port | Role |\n|--|--|\n| 4445 | `" + name + "` |\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site, _ := startPortolan(t, dir)
	tab := newTab(t)
	tab.do(chromedp.Navigate(host(t, strict("script-src "+site+"; connect-src "+site), "", fmt.Sprintf(`<script src="%sembed/v1.js"></script>
<portolan-port id="image" number="4443"></portolan-port>
<portolan-port id="link" number="4444"></portolan-port>
<portolan-port id="asked" number="1" transport="<img src=x>"></portolan-port>
<portolan-protocol id="evil" name="evil"></portolan-protocol>
<portolan-search id="search"></portolan-search>`, site))))
	tab.console.expected = []string{notThere} // there is no file for port 1
	tab.shows("image", name, "</b><script>alert(2)</script>", "More on <i>Ours</i>")
	tab.shows("link", "javascript:alert(3)", `"><svg onload=alert(4)>`)
	tab.shows("asked", "over <img src=x>.")
	tab.shows("evil", name, "<b>bold</b>", "4445")
	tab.typeSearch("444")
	tab.until(`document.querySelector("portolan-search").shadowRoot.querySelectorAll(".hit").length > 2`)
	tab.shows("search", name, "All results on <i>Ours</i>")
	made := value(tab, chromedp.Evaluate[string](`Array.from(document.querySelectorAll("[id]")).flatMap(function (e) {
		return Array.from(e.shadowRoot.querySelectorAll("*")).filter(function (e) { return !/^(div|p|ul|li|a|b|i|span|small|form|input|slot)$/i.test(e.tagName) || e.protocol === "javascript:"; });
	}).map(function (e) { return e.outerHTML; }).join()`))
	if made != "" {
		t.Errorf("names became markup: %s", made)
	}
	tab.do(chromedp.KeyEvent(kb.Enter))      // the policy forbids sending a form
	tab.arrives(site + "ranges/system.html") // 444 is not assigned, so the page of its range opens
}

// TestBrowserEmbedPage checks that the page shows the widgets if a server serves it. On
// disk, it must explain what to do.
func TestBrowserEmbedPage(t *testing.T) {
	dir := buildSite(t)
	for name, root := range addresses(t, dir) {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.Navigate(root + "/embed.html"))
			count := `Array.from(document.querySelectorAll("portolan-port, portolan-protocol, portolan-search")).filter(function (e) { return e.shadowRoot && e.shadowRoot.querySelector(".card"); }).length`
			copied := value(tab, chromedp.Text(chromedp.CSS(`#_script code.html`)))
			if name == "disk" {
				if n := value(tab, chromedp.Evaluate[int](count)); n > 0 {
					t.Errorf("%d widgets claim an answer", n)
				}
				if !strings.Contains(copied, "https://example.org/ports/embed/v1.js") {
					t.Errorf("the example is %q", copied)
				}
			} else {
				tab.until(count + ` === 5`)
				if !strings.Contains(copied, `"`+root+`/embed/v1.js"`) {
					t.Errorf("the example is %q, want the address it came from", copied)
				}
			}
		})
	}
}

// TestBrowserWidgetColours checks that a widget has the colours of the page, of its
// theme, or of the system.
func TestBrowserWidgetColours(t *testing.T) {
	site, _ := startPortolan(t, "../../content/ports.md")
	page := host(t, strict("script-src "+site+"; connect-src "+site), "", fmt.Sprintf(`<script src="%sembed/v1.js"></script>
<portolan-port id="page" number="22"></portolan-port>
<portolan-port id="auto" number="22" theme="auto"></portolan-port>
<portolan-port id="light" number="22" theme="light"></portolan-port>
<portolan-port id="dark" number="22" theme="dark"></portolan-port>`, site))
	const lightTheme, darkTheme = "rgb(29, 42, 54) on rgb(252, 249, 241)", "rgb(233, 226, 208) on rgb(19, 36, 49)"
	for system, want := range map[string]map[string]string{
		"light": {"page": "rgb(0, 0, 0) on rgba(0, 0, 0, 0)", "auto": lightTheme, "light": lightTheme, "dark": darkTheme},
		"dark":  {"page": "rgb(255, 255, 255) on rgba(0, 0, 0, 0)", "auto": darkTheme, "light": lightTheme, "dark": darkTheme},
	} {
		tab := newTab(t)
		tab.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: system}},
			})
			return err
		}), chromedp.Navigate(page))
		for id, colours := range want {
			tab.shows(id, "SSH")
			got := value(tab, chromedp.Evaluate[string](fmt.Sprintf(`(function (s) { return s.color + " on " + s.backgroundColor; })(getComputedStyle(document.getElementById(%q).shadowRoot.querySelector(".card")))`, id)))
			if got != colours {
				t.Errorf("where the system is %s, %s is %s, want %s", system, id, got, colours)
			}
		}
	}
}

// TestBrowserWidgetNames checks that a widget finds a protocol by every common spelling
// of its name.
func TestBrowserWidgetNames(t *testing.T) {
	dir := t.TempDir()
	for file, text := range map[string]string{
		"a.md": "---\nprotocol: Grüße C++/2\ntitle: Greetings over C\naliases: [Salut (old)]\n---\nPort 4446 (Grüße C++/2)\n",
		"b.md": "---\nprotocol: C#\ntitle: See sharp\n---\nPort 4447 (C#)\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site, _ := startPortolan(t, dir)
	tab := newTab(t)
	tab.console.expected = []string{notThere} // there is no file with the name of an alias
	tab.do(chromedp.Navigate(host(t, strict("script-src "+site+"; connect-src "+site), "", fmt.Sprintf(`<script src="%sembed/v1.js"></script>
<portolan-protocol id="id" name="gr&uuml;&szlig;e-c-plus-plus-2"></portolan-protocol>
<portolan-protocol id="label" name=" GR&Uuml;&szlig;E C++ / 2"></portolan-protocol>
<portolan-protocol id="alias" name="salut old"></portolan-protocol>
<portolan-protocol id="title" name="Greetings over C"></portolan-protocol>
<portolan-protocol id="sharp" name="C#"></portolan-protocol>`, site))))
	for _, id := range []string{"id", "label", "alias", "title"} {
		tab.shows(id, "Greetings over C", "4446")
	}
	tab.shows("sharp", "See sharp", "4447")
}
