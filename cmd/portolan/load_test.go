package main

import (
	"bufio"
	"flag"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// loadTime is the time for which TestLoad sends requests to each server. make load sets it
// to a minute.
var loadTime = flag.Duration("load", 2*time.Second, "how long TestLoad sends requests to each server")

const (
	nginxRate    = 500 // requests a second
	nginxClients = 50
	serveClients = 200
)

// TestLoad sends many requests to nginx, with the configuration of static/hosting, and to
// portolan serve. Both run as processes of their own. Every answer must be complete, and
// the memory of portolan serve must not grow. The test prints times, but checks none.
func TestLoad(t *testing.T) {
	t.Run("nginx", func(t *testing.T) {
		client := loadClient(nginxClients)
		site := startServer(t, "nginx", nginxConfig)
		requests := loadRequests(t, client, site)
		checkLoad(t, load(client, site, requests, nginxClients, nginxRate, *loadTime))
	})
	t.Run("portolan serve while notes change", loadFollowed)
	t.Run("portolan serve", func(t *testing.T) {
		client := loadClient(serveClients)
		p := startProcess(t, "../../content")
		requests := loadRequests(t, client, p.site)
		p.report(t, "at the start")
		first := load(client, p.site, requests, serveClients, 0, *loadTime/2)
		middle := p.report(t, "in the middle")
		second := load(client, p.site, requests, serveClients, 0, *loadTime/2)
		end := p.report(t, "at the end")
		checkLoad(t, first)
		checkLoad(t, second)
		if end > middle+middle/4+heapSlack {
			t.Errorf("the heap grows from %d MB in the first half to %d MB in the second", middle, end)
		}
	})
}

// heapSlack is the growth of the heap in MB that is not an error. One large file that is
// rendered needs about as much.
const heapSlack = 32

func loadClient(clients int) *http.Client {
	return &http.Client{
		Transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true},
		Timeout:   time.Minute,
	}
}

func checkLoad(t *testing.T, r loadResult) {
	t.Helper()
	if r.fault != nil || len(r.took) == 0 {
		t.Fatalf("%d answers, %v", len(r.took), r.fault)
	}
	t.Logf("%d answers, p50 %v, p99 %v, slowest %v", len(r.took), r.quantile(.5), r.quantile(.99), r.quantile(1))
}

// process is portolan serve as a process of its own.
type process struct {
	site string
	pid  int
	// lines are what the process prints after its address. It keeps the first ones if nobody reads.
	lines chan string

	mu   sync.Mutex
	live []int // the live heap after each garbage collection since the last report, in MB
	last int   // the last value of live, also of earlier reports
}

// collected matches what a Go program with gctrace=1 prints at each garbage collection: the
// heap when it begins, when it ends, and the part that is live.
var collected = regexp.MustCompile(`^gc \d+ @.* \d+->\d+->(\d+) MB`)

func startProcess(t *testing.T, content string) *process {
	t.Helper()
	cmd := exec.Command("portolan", "serve", "--content", content, "--addr", "127.0.0.1:0")
	cmd.Env = append(os.Environ(), "GODEBUG=gctrace=1")
	out, outErr := cmd.StdoutPipe()
	said, saidErr := cmd.StderrPipe()
	if outErr != nil || saidErr != nil {
		t.Fatal(outErr, saidErr)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{pid: cmd.Process.Pid}
	var reading sync.WaitGroup
	t.Cleanup(func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		reading.Wait()
		if err := cmd.Wait(); err != nil {
			t.Errorf("serve ends with: %v", err)
		}
	})
	reading.Go(func() {
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if m := collected.FindStringSubmatch(lines.Text()); m != nil {
				mb, _ := strconv.Atoi(m[1])
				p.mu.Lock()
				p.live, p.last = append(p.live, mb), mb
				p.mu.Unlock()
			}
		}
	})
	reader := bufio.NewReader(out)
	line, err := reader.ReadString('\n')
	p.lines = make(chan string, 100)
	reading.Go(func() {
		defer close(p.lines)
		for lines := bufio.NewScanner(reader); lines.Scan(); {
			select {
			case p.lines <- lines.Text():
			default: // nobody reads the lines
			}
		}
	})
	address := serving.FindStringSubmatch(line)
	if err != nil || address == nil {
		t.Fatalf("serve says %q (%v)", line, err)
	}
	p.site = address[1]
	return p
}

// report prints how much memory the process uses. It returns the median of the live heap
// since the last report, in MB. If there was no garbage collection, it returns the value of
// the last one.
func (p *process) report(t *testing.T, when string) int {
	t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == 0 {
		t.Fatalf("%s: the process prints no garbage collection", when)
	}
	if len(p.live) == 0 {
		p.live = []int{p.last}
	}
	slices.Sort(p.live)
	median := p.live[len(p.live)/2]
	t.Logf("%s: live heap %d MB (%d to %d MB in %d collections), resident %s", when, median, p.live[0],
		p.live[len(p.live)-1], len(p.live), p.resident())
	p.live = nil
	return median
}

// resident returns the memory of the process that is in RAM, where the system says it in
// /proc.
func (p *process) resident() string {
	status, _ := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.pid), "status"))
	for line := range strings.Lines(string(status)) {
		if value, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}
