package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// findBrowser returns the Chromium of this machine. Without one the test is
// skipped, but not in CI.
func findBrowser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("no Chromium on this machine, and CI=true")
	}
	t.Skip("no Chromium on this machine")
	return ""
}

// tab is a page in the browser. Its test fails at the end if a page threw,
// logged anything, or broke its content security policy.
type tab struct {
	*testing.T
	ctx context.Context
}

func newTab(t *testing.T) tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(findBrowser(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var faults []string
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithListener(func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			faults = append(faults, e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			faults = append(faults, "console."+string(e.Type))
		case *log.EventEntryAdded:
			faults = append(faults, e.Entry.Text)
		}
	}))
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Error(err)
		}
		mu.Lock()
		defer mu.Unlock()
		for _, f := range faults {
			t.Errorf("the browser says: %s", f)
		}
	})
	return tab{t, ctx}
}

// do runs steps and fails the test if one cannot be done.
func (t tab) do(steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(t.ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

func value[T any](t tab, a chromedp.Action[T]) T {
	t.Helper()
	v, err := chromedp.Run(t.ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// arrives waits until the tab is at an address.
func (t tab) arrives(want string) {
	t.Helper()
	at := ""
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if at = value(t, chromedp.Location()); at == want {
			return
		}
	}
	t.Errorf("the tab is at %s, want %s", at, want)
}

// buildSite builds the default site and returns its folder.
func buildSite(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "a b", "public")
	code := run(t.Context(), []string{"build", "-q", "--content", "../../content", "--out", dir}, streams{io.Discard, os.Stderr})
	if code != exitFine {
		t.Fatalf("build exits with %d", code)
	}
	return dir
}

// addresses are the two ways in which people reach a site: from disk, and
// hosted under some path.
func addresses(t *testing.T, dir string) map[string]string {
	server := httptest.NewServer(http.StripPrefix("/deep/er", http.FileServer(http.Dir(dir))))
	t.Cleanup(server.Close)
	disk := url.URL{Scheme: "file", Path: filepath.ToSlash(dir)}
	return map[string]string{"disk": disk.String(), "hosted": server.URL + "/deep/er"}
}

// slash presses / as a keyboard does: the key that a page takes for itself
// types nothing. chromedp's own KeyEvent would type it all the same.
var slash = chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
	_, err := cdp.Call(ctx, target, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Code: "Slash", Text: "/",
	})
	return err
})

func TestBrowserSearch(t *testing.T) {
	for name, root := range addresses(t, buildSite(t)) {
		t.Run(name, func(t *testing.T) {
			tab := newTab(t)
			for query, want := range map[string]string{
				"22":                     "/ports/22.html",
				"ftp":                    "/ports/20.html",
				"mysql":                  "/ports/3306.html",
				"secure shell":           "/ports/22.html",
				"user datagram protocol": "/protocols/udp.html",
				"4":                      "/ranges/system.html",
				"60123":                  "/ranges/60000-61000.html",
				"61234":                  "/ranges/dynamic.html",
				"nothing at al":          "/search.html?q=nothing+at+al",
			} {
				tab.do(
					chromedp.Navigate(root+"/index.html"),
					slash, // focuses the box
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
	tab.do(chromedp.KeyEvent(kb.ArrowUp)) // round to the last
	last := chosen()
	tab.do(chromedp.KeyEvent(kb.ArrowDown)) // and back
	if first == "" || last == "" || first == last || chosen() != first {
		t.Errorf("the arrows choose %q, %q, %q", first, last, chosen())
	}
	tab.do(chromedp.KeyEvent(kb.Escape))
	if open := value(tab, chromedp.AttributeValue(chromedp.CSS(`.top .find input`), "aria-expanded")).Value; open != "false" {
		t.Errorf("after Escape the list is expanded: %q", open)
	}
	tab.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.ArrowDown)) // empties the box, and nothing comes back
	if n := value(tab, chromedp.Evaluate[int](`document.querySelectorAll(".top .options a").length`)); n != 0 {
		t.Errorf("an emptied box offers %d results", n)
	}
	tab.do(chromedp.KeyEvent("zzz"), chromedp.WaitVisible(chromedp.CSS(`.top .panel`)))
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

// Without JavaScript the pages are whole and the box leads to the lists.
func TestBrowserWithoutScripts(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			return err
		}),
		chromedp.Navigate(root+"/ports/20.html"),
	)
	if title := value(tab, chromedp.Text(chromedp.CSS(`h1`))); !strings.Contains(title, "FTP") {
		t.Errorf("the title is %q", title)
	}
	tab.do(chromedp.SendKeys(chromedp.CSS(`.top .find input`), "443"+kb.Enter))
	tab.arrives(root + "/search.html?q=443")
	if words := value(tab, chromedp.Text(chromedp.CSS(`noscript`))); !strings.Contains(words, "needs JavaScript") {
		t.Errorf("the search page says %q", words)
	}
	tab.do(chromedp.Click(chromedp.CSS(`.lists a`)))
	tab.arrives(root + "/ports/index.html")
}

// No page is wider than a small phone.
func TestBrowserNarrow(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800))
	for _, page := range []string{
		"index", "ports/20", "ports/3306", "ports/10162", "ports/index", "protocols/ftp", "protocols/tcp",
		"protocols/index", "notes/ports", "notes/index", "search", "api", "use",
	} {
		tab.do(chromedp.Navigate(root + "/" + page + ".html"))
		if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
			t.Errorf("%s.html is %d pixels wide on a screen of 360", page, width)
		}
	}
}
