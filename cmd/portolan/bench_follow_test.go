//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// BenchmarkFollow measures the time from saving a note to the changed page in Chromium, with the
// whole default content and an own note. portolan serve is a process of its own.
func BenchmarkFollow(b *testing.B) {
	run := newBench(b)
	content := run.path("content")
	if err := os.CopyFS(content, os.DirFS("../../content")); err != nil {
		b.Fatal(err)
	}
	note := filepath.Join(content, "own.md")
	save := func(words string) {
		text := "| Port | Transport | Service | Description |\n|-|-|-|-|\n| 8443 | TCP | gateway | " + words + " |\n"
		if err := os.WriteFile(note+".tmp", []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
		if err := os.Rename(note+".tmp", note); err != nil {
			b.Fatal(err)
		}
	}
	save("before")
	serve := exec.Command(run.program, "serve", "--content", content, "--addr", "127.0.0.1:0")
	out, err := serve.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	started := time.Now()
	if err := serve.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = serve.Process.Signal(os.Interrupt)
		_ = serve.Wait()
	})
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	address := serving.FindStringSubmatch(line)
	if err != nil || address == nil {
		b.Fatalf("serve says %q (%v)", line, err)
	}
	b.ReportMetric(float64(time.Since(started).Milliseconds()), "start-ms")
	if _, err := lines.ReadString('\n'); err != nil { // how to stop
		b.Fatal(err)
	}
	tab := newTab(b)
	tab.do(chromedp.Navigate(address[1] + "ports/8443.html"))
	save("the first edit")
	tab.until(`document.querySelector("main").textContent.includes("the first edit")`)
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		if _, err := lines.ReadString('\n'); err != nil { // the line about the last edit
			b.Fatal(err)
		}
		words := fmt.Sprintf("edit number %d", i)
		tab.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`globalThis.changed = new Promise((done) => {
			new MutationObserver((_, observer) => {
				if (!document.querySelector("main").textContent.includes(%q)) return;
				observer.disconnect();
				done(true);
			}).observe(document.body, { childList: true, subtree: true, characterData: true });
		}); 0`, words)))
		start := time.Now()
		save(words)
		value(tab, chromedp.Evaluate[bool](`changed`, chromedp.EvalAwaitPromise))
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(took[len(took)*9/10].Microseconds())/1000, "p90-ms")
}
