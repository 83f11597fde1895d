package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"
)

// loadRequest is a request, and the answer that it must get each time.
type loadRequest struct {
	method, path  string
	header, value string // an additional header, or ""
	status        int
	body          []byte
}

// loadRequests returns requests for a server with the default site: about 150 pages and
// JSON files, the two largest, the script of the widgets, and two that do not exist. Each
// of them is requested in several ways. It asks the server once for each file, to know
// the answers.
func loadRequests(t *testing.T, client *http.Client, site string) []loadRequest {
	t.Helper()
	var all []loadRequest
	for _, path := range loadPaths(t) {
		resp, err := client.Get(site + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || resp.ContentLength != int64(len(body)) || len(body) < 100 {
			t.Fatalf("%s: %d bytes of %d, %v", path, len(body), resp.ContentLength, err)
		}
		r := loadRequest{method: "GET", path: path, status: resp.StatusCode, body: body}
		all = append(all, r)
		r.method, r.body = "HEAD", nil
		all = append(all, r)
		if resp.StatusCode == http.StatusNotFound {
			continue
		}
		from := len(body) / 2
		all = append(all,
			loadRequest{"GET", path, "Range", fmt.Sprintf("bytes=%d-%d", from, from+49), 206, body[from : from+50]},
			loadRequest{"GET", path, "If-None-Match", resp.Header.Get("ETag"), 304, nil})
	}
	statuses := map[int]int{}
	for _, r := range all {
		statuses[r.status]++
	}
	if statuses[200] < 200 || statuses[206] < 100 || statuses[304] < 100 || statuses[404] != 4 || len(statuses) != 4 {
		t.Fatalf("the statuses of the requests are %v", statuses)
	}
	return all
}

func loadPaths(t *testing.T) []string {
	t.Helper()
	site := os.DirFS(buildSite(t))
	var files []string
	for _, pattern := range []string{"*/*.html", "api/v1/*/*.json"} {
		found, err := fs.Glob(site, pattern)
		if err != nil || len(found) < 1000 {
			t.Fatalf("%d files match %s (%v)", len(found), pattern, err)
		}
		for i := 0; i < len(found); i += len(found) / 75 {
			files = append(files, filepath.ToSlash(found[i]))
		}
	}
	return append(files, "index.html", "api/v1/registry.json", "api/v1/search.json", "embed/v1.js",
		"ports/6010.html", "api/v1/ports/6010.json")
}

// loadResult says how a server answered.
type loadResult struct {
	took  []time.Duration // sorted
	fault error           // the first fault of each client
}

func (r loadResult) quantile(q float64) time.Duration { return r.took[int(q*float64(len(r.took)-1))] }

// load sends requests from clients at once, until the time is over. With a rate, the
// clients send this number of requests a second in total, and the time of a request begins
// when it is due. Otherwise, each client sends the next request after the answer.
func load(client *http.Client, site string, requests []loadRequest, clients, rate int, d time.Duration) loadResult {
	var (
		mu     sync.Mutex
		result loadResult
		group  sync.WaitGroup
	)
	start := time.Now()
	for i := range clients {
		group.Go(func() {
			random := rand.New(rand.NewPCG(1, uint64(i)))
			var took []time.Duration
			var fault error
			for n := 0; fault == nil; n++ {
				due := time.Now()
				if rate > 0 {
					due = start.Add(time.Duration(n*clients+i) * time.Second / time.Duration(rate))
					time.Sleep(time.Until(due))
				}
				if time.Since(start) > d {
					break
				}
				fault = requests[random.IntN(len(requests))].send(client, site)
				took = append(took, time.Since(due))
			}
			mu.Lock()
			defer mu.Unlock()
			result.took, result.fault = append(result.took, took...), errors.Join(result.fault, fault)
		})
	}
	group.Wait()
	slices.Sort(result.took)
	return result
}

// send sends a request and compares the answer.
func (r loadRequest) send(client *http.Client, site string) error {
	request, err := http.NewRequest(r.method, site+r.path, nil)
	if err != nil {
		return err
	}
	if r.header != "" {
		request.Header.Set(r.header, r.value)
	}
	resp, err := client.Do(request)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != r.status {
		return fmt.Errorf("%s %s %s: %s, want %d", r.method, r.path, r.header, resp.Status, r.status)
	}
	if n, err := sameBytes(resp.Body, r.body); err != nil {
		return fmt.Errorf("%s %s %s: after %d of %d bytes: %w", r.method, r.path, r.header, n, len(r.body), err)
	}
	return nil
}

// sameBytes returns an error if the reader does not return exactly the bytes want. It also
// returns the number of bytes that are the same.
func sameBytes(r io.Reader, want []byte) (int, error) {
	buffer := make([]byte, 16<<10)
	for same := 0; ; {
		n, err := r.Read(buffer)
		if n > len(want)-same || !bytes.Equal(buffer[:n], want[same:same+n]) {
			return same, errors.New("other bytes follow")
		}
		same += n
		switch {
		case errors.Is(err, io.EOF) && same == len(want):
			return same, nil
		case errors.Is(err, io.EOF):
			return same, io.ErrUnexpectedEOF
		case err != nil:
			return same, err
		}
	}
}

func TestSameBytes(t *testing.T) {
	for got, ok := range map[string]bool{"whole": true, "whol": false, "wholes": false, "whale": false, "": false} {
		if _, err := sameBytes(bytes.NewReader([]byte(got)), []byte("whole")); (err == nil) != ok {
			t.Errorf("%q: %v", got, err)
		}
	}
}
