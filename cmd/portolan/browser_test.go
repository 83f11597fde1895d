package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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

// findBrowser returns the path of Chromium. If Chromium is not installed, findBrowser
// skips the test. In CI, it fails the test.
func findBrowser(t testing.TB) string {
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

// tab is a page in the browser. The test fails at the end if a script threw an error, the
// page logged a message, or the page broke its content security policy. A test can allow
// some of these messages with console.expected.
type tab struct {
	testing.TB
	ctx     context.Context
	console *console
}

// console collects the messages that the browser logs about a page.
type console struct {
	mu             sync.Mutex
	said, expected []string
}

func (c *console) add(words string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.said = append(c.said, words)
}

// hears reports whether one of the messages contains the text words.
func (c *console) hears(words string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.ContainsFunc(c.said, func(s string) bool { return strings.Contains(s, words) })
}

// check fails the test if there is an unexpected message, or if an expected message is
// missing.
func (c *console) check(t testing.TB) {
	for _, words := range c.expected {
		if !c.hears(words) {
			t.Errorf("the browser never says: %s", words)
		}
	}
	for _, said := range c.said {
		if !slices.ContainsFunc(c.expected, func(words string) bool { return strings.Contains(said, words) }) {
			t.Errorf("the browser says: %s", said)
		}
	}
}

func newTab(t testing.TB, further ...chromedp.ExecAllocatorOption) tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(findBrowser(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	)
	options = append(options, further...)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	console := &console{}
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithListener(func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			console.add(e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			console.add("console." + string(e.Type))
		case *log.EventEntryAdded:
			console.add(e.Entry.Text)
		}
	}))
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Error(err)
		}
		console.check(t)
	})
	return tab{t, ctx, console}
}

// do runs steps and fails the test if one of them fails.
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

// until waits until the JavaScript expression holds is true in the page.
func (t tab) until(holds string) {
	t.Helper()
	t.waitFor(holds, func() bool { return value(t, chromedp.Evaluate[bool](holds)) })
}

// waitFor waits until the function holds returns true, but at most ten seconds. After
// that, the test fails. what describes the condition in the error.
func (t tab) waitFor(what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Fatalf("it never came about: %s", what)
}

// arrives waits until the tab is at an address.
func (t tab) arrives(want string) {
	t.Helper()
	at := ""
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		var err error
		if at, err = chromedp.Run(t.ctx, chromedp.Location()); at == want {
			return
		} else if err != nil {
			at = err.Error() // the tab may be between two pages
		}
	}
	t.Errorf("the tab is at %s, want %s", at, want)
}

// buildSite builds the default site once for all tests and returns its folder. Tests must not
// change the files in it.
func buildSite(t testing.TB) string {
	t.Helper()
	out, err := builtSite()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// singleFile returns the path of the edition in one file of the site in the folder out.
func singleFile(out string) string {
	return filepath.Join(filepath.Dir(out), "one file", "ports & more.html")
}

// siteDir is the folder of the site that buildSite built, or "". TestMain removes the
// folder.
var siteDir string

var builtSite = sync.OnceValues(func() (out string, err error) {
	if siteDir, err = os.MkdirTemp("", "portolan-site-"); err != nil {
		return "", err
	}
	out = filepath.Join(siteDir, "a b", "public")
	code := run(context.Background(), []string{"build", "-q", "--content", "../../content", "--out", out, "--single-file", singleFile(out)}, streams{out: io.Discard, err: os.Stderr})
	if code != exitFine {
		err = fmt.Errorf("build exits with %d", code)
	}
	return out, err
})

// addresses returns two addresses of the site in dir: a file: address, and an http:
// address below the path /deep/er.
func addresses(t testing.TB, dir string) map[string]string {
	server := httptest.NewServer(http.StripPrefix("/deep/er", http.FileServer(http.Dir(dir))))
	t.Cleanup(server.Close)
	disk := url.URL{Scheme: "file", Path: filepath.ToSlash(dir)}
	return map[string]string{"disk": disk.String(), "hosted": server.URL + "/deep/er"}
}

// slash presses the key / without typing it, because the page handles the key itself.
// KeyEvent of chromedp would also type it.
var slash = chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
	_, err := cdp.Call(ctx, target, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Code: "Slash", Text: "/",
	})
	return err
})

// TestBrowserWithoutScripts checks that pages are complete without JavaScript. The search
// box then leads to a page with links to the lists.
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

// TestBrowserNarrow checks that no page is wider than the screen of a small phone.
func TestBrowserNarrow(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800))
	for _, page := range []string{
		"index", "ports/20", "ports/3306", "ports/10162", "ports/index", "protocols/ftp", "protocols/tcp",
		"protocols/index", "notes/ports", "notes/index", "search", "sheet", "quiz", "map", "ranges/user-3000", "embed", "api", "use",
	} {
		tab.do(chromedp.Navigate(root + "/" + page + ".html"))
		if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
			t.Errorf("%s.html is %d pixels wide on a screen of 360", page, width)
		}
	}
}

// TestBrowserChanges checks that the page of changes fits on a small phone, and that its
// links work.
func TestBrowserChanges(t *testing.T) {
	dir := t.TempDir()
	earlier, later, out := filepath.Join(dir, "earlier.md"), filepath.Join(dir, "later.md"), filepath.Join(dir, "public")
	for name, rows := range map[string]string{
		earlier: "|22|TCP|A very-long-name-without-any-blank-that-no-phone-could-show-on-one-line|\n|6000-6063|TCP|X Window System|\n",
		later:   "|22|TCP/UDP|Another-long-name-without-any-blank-that-no-phone-could-show-on-one-line|\n|80|TCP|HTTP|\n",
	} {
		if err := os.WriteFile(name, []byte("|Port|Transport|Name|\n|-|-|-|\n"+rows), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	code := run(t.Context(), []string{"build", "-q", "--content", later, "--baseline", earlier, "--out", out}, streams{out: io.Discard, err: os.Stderr})
	if code != exitFine {
		t.Fatalf("build exits with %d", code)
	}
	root := addresses(t, out)["disk"]
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(root+"/changes.html"))
	if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
		t.Errorf("changes.html is %d pixels wide on a screen of 360", width)
	}
	if n := value(tab, chromedp.Evaluate[int](`document.querySelectorAll("main h2").length`)); n != 3 {
		t.Errorf("%d lists, want what was added, removed and changed", n)
	}
	tab.do(chromedp.Click(chromedp.CSS(`section:last-of-type td.n a`)))
	tab.arrives(root + "/ports/22.html")
	tab.do(chromedp.Click(chromedp.CSS(`.bottom a[href$="changes.html"]`)))
	tab.arrives(root + "/changes.html")
}
