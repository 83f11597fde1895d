package main

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// pastes lists pasted output, and the number and the name of the service that a box shows first.
var pastes = []struct{ text, number, name string }{
	{`tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=702,fd=3))`, "22", "SSH"},
	{"tcp ESTAB 0 0 192.0.2.7:51344 203.0.113.5:443", "443", "HTTPS"},
	{"udp UNCONN 0 0 127.0.0.53%lo:53 0.0.0.0:*\ntcp LISTEN 0 128 0.0.0.0:25 0.0.0.0:*\n", "53", "DNS"},
}

// paste is a script that pastes a text into the focused box, as a browser does: without line breaks.
const paste = `((text) => {
	const input = document.activeElement, data = new DataTransfer();
	data.setData("text", text);
	input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
	input.value = text.replace(/\n/g, "");
	return input.dispatchEvent(new Event("input", { bubbles: true }));
})`

// TestBrowserPaste pastes the output of programs into the boxes of the home page and of search.html. Only
// then, the page loads the script that reads output.
func TestBrowserPaste(t *testing.T) {
	site := buildSite(t)
	single := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(site)), Fragment: "/"}
	roots := map[string]string{"one file": single.String()}
	for name, root := range addresses(t, site) {
		roots[name] = root + "/"
	}
	for name, root := range roots {
		for page, result := range map[string]string{"index.html": "main .options a", "search.html": "[data-found] li a"} {
			t.Run(name+" "+page, func(t *testing.T) {
				tab := newTab(t)
				tab.do(chromedp.Navigate(root+page), chromedp.WaitVisible(chromedp.CSS(`main .find input`)),
					chromedp.Focus(chromedp.CSS(`main .find input`)))
				if name != "one file" && value(tab, chromedp.Evaluate[bool](`portolan.pasted !== undefined`)) {
					t.Error("the page loads the reader of output at once")
				}
				for _, p := range pastes {
					text, err := json.Marshal(p.text)
					if err != nil {
						t.Fatal(err)
					}
					value(tab, chromedp.Evaluate[bool](paste+"("+string(text)+")"))
					first := `document.querySelector("` + result + `")`
					tab.until("!!" + first + ` && ` + first + `.querySelector("b").textContent === "` + p.number + `"`)
					tab.until(first + `.querySelector("strong").textContent === "` + p.name + `"`)
				}
				// The box has lost the line breaks, but both lines are read.
				tab.until(`Array.from(document.querySelectorAll("` + result + ` b"), (b) => b.textContent)[1] === "25"`)
			})
		}
	}
}
