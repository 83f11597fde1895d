package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// loadEdits is the number of edits in TestLoad. make load makes 2,000.
var loadEdits = flag.Int("edits", 40, "how many edits TestLoad makes while portolan serve has clients")

// loadFollowed edits notes while clients request pages. Each page must be whole and from one edition:
// all numbers in it are the same. The heap must not grow from the first half to the second.
func loadFollowed(t *testing.T) {
	dir := t.TempDir()
	edit := func(n int) {
		rows := "| Port | Transport | Service | Description |\n|-|-|-|-|\n"
		for port := range 400 {
			rows += fmt.Sprintf("| %d | TCP | service %d | edition-%d |\n", 7000+port, port, n)
		}
		at := filepath.Join(dir, "ports.md")
		if err := os.WriteFile(at+".tmp", []byte(rows), 0o644); err != nil {
			t.Error(err)
		}
		if err := os.Rename(at+".tmp", at); err != nil {
			t.Error(err)
		}
	}
	edit(0)
	p := startProcess(t, dir)
	client := loadClient(serveClients)
	stop := make(chan struct{})
	var clients sync.WaitGroup
	for i := range serveClients {
		clients.Go(func() {
			random := rand.New(rand.NewPCG(2, uint64(i)))
			for last := 0; ; {
				select {
				case <-stop:
					return
				default:
				}
				n, err := editionOf(client, fmt.Sprintf("%sports/%d.html", p.site, 7000+random.IntN(400)))
				if err != nil || n < last {
					t.Errorf("after edition %d: %d, %v", last, n, err)
					return
				}
				last = n
			}
		})
	}
	half := func(from int) int {
		for n := from; n < from+*loadEdits/2; n++ {
			edit(n)
			for line := range p.lines { // the line about this edit
				if strings.Contains(line, "changed") {
					break
				}
			}
		}
		return p.report(t, fmt.Sprintf("after edit %d", from+*loadEdits/2))
	}
	middle := half(1)
	end := half(1 + *loadEdits/2)
	close(stop)
	clients.Wait()
	if end > middle+middle/4+heapSlack {
		t.Errorf("the heap grows from %d MB in the first half to %d MB in the second", middle, end)
	}
}

// editionOf requests a page and returns the number of its edition.
func editionOf(client *http.Client, page string) (int, error) {
	resp, err := client.Get(page)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK || !strings.HasSuffix(strings.TrimSpace(string(body)), "</html>") {
		return 0, fmt.Errorf("%s: %s, %d bytes, %w", page, resp.Status, len(body), err)
	}
	_, rest, found := strings.Cut(string(body), "edition-")
	n, first := 0, 0
	for ; found; _, rest, found = strings.Cut(rest, "edition-") {
		if _, err := fmt.Sscanf(rest, "%d", &n); err != nil {
			return 0, fmt.Errorf("%s: %w", page, err)
		}
		if first == 0 {
			first = n
		}
		if n != first {
			return 0, fmt.Errorf("%s has parts of the editions %d and %d", page, first, n)
		}
	}
	return n, nil
}
