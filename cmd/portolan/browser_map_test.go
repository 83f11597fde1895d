package main

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"portolan/generator/chart"
	"portolan/generator/port"
)

// spotSays is true if the page says that a number is used by a service with this name.
func spotSays(number port.Number, name string) string {
	return fmt.Sprintf(`(() => { const spot = document.querySelector("[data-spot]").textContent;
		return spot.startsWith("Port %d") && spot.includes(%q) })()`, number, name)
}

// pixelOf returns the centre of the square of a number in the window.
func (t tab) pixelOf(n port.Number) (x, y float64) {
	t.Helper()
	area := value(t, chromedp.Evaluate[[]float64](`(() => { const r = document.querySelector("[data-map] svg").getBoundingClientRect();
		return [r.left, r.top, r.width] })()`))
	p := chart.PointOf(n)
	square := area[2] / chart.Side
	return area[0] + (float64(p.X)+.5)*square, area[1] + (float64(p.Y)+.5)*square
}

// TestBrowserMap points at numbers of the chart, walks on it with the keyboard and opens
// numbers.
func TestBrowserMap(t *testing.T) {
	for where, root := range addresses(t, buildSite(t)) {
		t.Run(where, func(t *testing.T) {
			tab := newTab(t)
			tab.do(chromedp.EmulateViewport(1280, 1100), chromedp.Navigate(root+"/ports/443.html"),
				chromedp.Click(chromedp.CSS(`aside a.chart`)))
			tab.arrives(root + "/map.html#443")
			tab.until(spotSays(443, "HTTPS"))

			x, y := tab.pixelOf(5432)
			tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
			tab.until(spotSays(5432, "PostgreSQL"))
			if names := value(tab, chromedp.Text(chromedp.CSS(`[data-spot]`))); strings.Contains(names, "54321") {
				t.Errorf("5432 has services of another number: %s", names)
			}
			tab.do(chromedp.MouseClickXY(x, y))
			tab.arrives(root + "/ports/5432.html")
			value(tab, chromedp.Evaluate[bool](`history.back() || true`))
			tab.arrives(root + "/map.html#5432")
			tab.until(spotSays(5432, "PostgreSQL"))

			// No source lists 50100, so it leads to its band.
			x, y = tab.pixelOf(50100)
			tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
			tab.until(spotSays(50100, "No source assigns"))
			tab.do(chromedp.MouseClickXY(x, y))
			tab.arrives(root + "/ranges/dynamic.html")

			tab.do(chromedp.Navigate(root+"/map.html"), chromedp.Focus(chromedp.CSS(`[data-map]`)))
			for _, step := range []struct {
				key  string
				want port.Number
			}{
				{kb.Home, 0}, {kb.PageDown, 1}, {kb.ArrowDown, 2}, {kb.ArrowLeft, 3}, {kb.ArrowLeft, 3}, {kb.PageUp, 2},
				{kb.End, 65535}, {kb.PageDown, 65535}, {kb.Home, 0}, {kb.ArrowUp, 0},
			} {
				tab.do(chromedp.KeyEvent(step.key))
				tab.until(spotSays(step.want, ""))
			}
			value(tab, chromedp.Evaluate[string](`location.hash = "#22"`))
			tab.until(spotSays(22, "SSH"))
			tab.do(chromedp.KeyEvent(kb.Enter))
			tab.arrives(root + "/ports/22.html")
		})
	}
}

// TestBrowserMapWithoutScripts clicks the chart of a page without JavaScript: the areas are links
// to bands.
func TestBrowserMapWithoutScripts(t *testing.T) {
	root := addresses(t, buildSite(t))["disk"]
	tab := newTab(t)
	tab.do(
		chromedp.EmulateViewport(1280, 1100), chromedp.Navigate(root+"/map.html"),
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			return err
		}),
		chromedp.Navigate(root+"/map.html#443"),
	)
	x, y := tab.pixelOf(3306)
	tab.do(chromedp.MouseClickXY(x, y))
	tab.arrives(root + "/ranges/user-3000.html")
}

// TestBrowserMapSingleFile uses the chart of the edition in one file: the picture, the mark, the
// keyboard and the way back.
func TestBrowserMapSingleFile(t *testing.T) {
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(singleFile(buildSite(t)))}
	file := address.String()
	tab := newTab(t)
	tab.do(chromedp.EmulateViewport(360, 800), chromedp.Navigate(file+"#/ports/443.html"))
	tab.until(`(() => { const img = document.querySelector("a.chart img"); return img !== null && img.naturalWidth > 0 })()`)
	if mark := value(tab, chromedp.Evaluate[string](`(() => { const m = document.querySelector("a.chart svg svg");
		return m.getAttribute("x") + " " + m.getAttribute("y") })()`)); mark != "24 13" {
		t.Errorf("the mark of 443 is at %s", mark)
	}
	value(tab, chromedp.Evaluate[bool](`document.querySelector("a.chart").click() || true`))
	tab.arrives(file + "#/map.html#443")
	tab.until(spotSays(443, "HTTPS"))
	tab.do(chromedp.Focus(chromedp.CSS(`[data-map]`)), chromedp.KeyEvent(kb.PageDown), chromedp.KeyEvent(kb.PageDown))
	tab.until(spotSays(445, "SMB"))
	tab.do(chromedp.KeyEvent(kb.Enter))
	tab.arrives(file + "#/ports/445.html")
	value(tab, chromedp.Evaluate[bool](`history.back() || true`))
	tab.arrives(file + "#/map.html#445")
	tab.until(spotSays(445, "SMB"))
	if width := value(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); width > 360 {
		t.Errorf("the page is %d pixels wide on a screen of 360", width)
	}
}
