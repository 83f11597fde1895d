package preview

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"portolan/generator/output"
)

const never = time.Hour

// patient are limits that no test reaches. Each test lowers one of them.
func patient() limits {
	return limits{header: never, request: never, response: never, idle: never, stop: never, headerBytes: 4 << 10}
}

// startServer serves files until stop is called. The error of the server is then in ended.
func startServer(t *testing.T, list []output.File, lim limits) (address string, stop func(), ended chan error) {
	t.Helper()
	return startSite(t, shown(list), lim)
}

// startSite serves a site, as startServer does.
func startSite(t *testing.T, site *Site, lim limits) (address string, stop func(), ended chan error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended = make(chan error, 1)
	go func() { ended <- serve(ctx, l, Handler(site, Access{}), lim) }()
	t.Cleanup(stop)
	return l.Addr().String(), stop, ended
}

func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

// TestSlowHeaderIsCut sends a header that does not end, byte by byte. Without the limit,
// the test does not end.
func TestSlowHeaderIsCut(t *testing.T) {
	for name, lower := range map[string]func(*limits){
		"header":  func(l *limits) { l.header = 100 * time.Millisecond },
		"request": func(l *limits) { l.header, l.request = 0, 100*time.Millisecond },
	} {
		lim := patient()
		lower(&lim)
		address, _, _ := startServer(t, files(), lim)
		conn := dial(t, address)
		closed := make(chan struct{})
		go func() {
			defer close(closed)
			_, _ = io.Copy(io.Discard, conn) // ends when the server closes the connection
		}()
		_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
		for cut := false; !cut; {
			_, _ = io.WriteString(conn, "a")
			select {
			case <-closed:
				cut = true
			case <-time.After(10 * time.Millisecond):
			}
		}
		t.Logf("the limit for the %s has closed the connection", name)
	}
}

func TestIdleConnectionIsCut(t *testing.T) {
	lim := patient()
	lim.idle = 50 * time.Millisecond
	address, _, _ := startServer(t, files(), lim)
	conn := dial(t, address)
	_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
	if answer, err := io.ReadAll(conn); err != nil || !strings.HasSuffix(string(answer), "home") {
		t.Errorf("%q, %v", answer, err)
	}
}

// large returns a file that is larger than all buffers between a server and a client. The
// channel is closed when somebody requests the file.
func large() (list []output.File, size int64, requested chan struct{}) {
	content := bytes.Repeat([]byte("large"), 8<<20)
	requested = make(chan struct{})
	f := output.File{Path: "large", Render: func(b *bytes.Buffer) error {
		b.Write(content)
		close(requested)
		return nil
	}}
	return []output.File{f}, int64(len(content)), requested
}

// stopWithoutReader requests a large file, does not read it, and stops the server. It returns
// the connection and the size of the file when the server has ended.
func stopWithoutReader(t *testing.T, lim limits) (net.Conn, int64) {
	t.Helper()
	list, size, requested := large()
	address, stop, ended := startServer(t, list, lim)
	conn := dial(t, address)
	_, _ = io.WriteString(conn, "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
	<-requested
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	return conn, size
}

// TestReaderThatStopsIsCut requests a file and does not read it. Then it stops the server,
// which waits for this response without a limit. So it ends only if the limit for the
// response ends it.
func TestReaderThatStopsIsCut(t *testing.T) {
	lim := patient()
	lim.response = 100 * time.Millisecond
	conn, size := stopWithoutReader(t, lim)
	if n, _ := io.Copy(io.Discard, conn); n >= size {
		t.Errorf("sends all %d bytes", n)
	}
}

func TestLongHeaderIsRefused(t *testing.T) {
	address, _, _ := startServer(t, files(), patient())
	for length, status := range map[int]int{1 << 10: 404, 64 << 10: 431} {
		resp, err := http.Get("http://" + address + "/" + strings.Repeat("a", length))
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != status {
			t.Errorf("%d bytes: %s, want %d", length, resp.Status, status)
		}
	}
}

// TestStopFinishesRequests stops the server while a file is rendered. The client still
// receives the file.
func TestStopFinishesRequests(t *testing.T) {
	rendering, goOn := make(chan struct{}), make(chan struct{})
	slow := output.File{Path: "slow", Render: func(b *bytes.Buffer) error {
		close(rendering)
		<-goOn
		b.WriteString("done")
		return nil
	}}
	address, stop, ended := startServer(t, []output.File{slow}, patient())
	conn := dial(t, address)
	_, _ = io.WriteString(conn, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
	<-rendering
	stop()
	for { // until the server has closed the listener
		other, err := net.Dial("tcp", address)
		if err != nil {
			break
		}
		other.Close()
	}
	close(goOn)
	if answer, err := io.ReadAll(conn); err != nil || !strings.HasSuffix(string(answer), "done") {
		t.Errorf("%q, %v", answer, err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestStopDoesNotWaitForever stops the server while a client reads nothing.
func TestStopDoesNotWaitForever(t *testing.T) {
	lim := patient()
	lim.stop = 50 * time.Millisecond
	stopWithoutReader(t, lim)
}

func TestServeEndsWithItsContext(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- Serve(ctx, l, Handler(shown(files()), Access{})) }()
	resp, err := http.Get("http://" + l.Addr().String() + "/ports/22.html")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	stop()
	if err := <-done; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

// TestUsualLimits checks that every limit is set: zero means no limit.
func TestUsualLimits(t *testing.T) {
	for _, d := range []time.Duration{usual.header, usual.request, usual.response, usual.idle, usual.stop} {
		if d <= 0 || d > 5*time.Minute {
			t.Errorf("%+v", usual)
		}
	}
	if usual.headerBytes <= 0 || usual.headerBytes > 64<<10 {
		t.Errorf("%+v", usual)
	}
}
