package preview

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"portolan/generator/output"
	"portolan/generator/urls"
)

func page(path, words string) output.File {
	return output.Static(path, []byte("<html><head><title>x</title></head><body>"+words+"</body></html>"))
}

// followed returns a site whose pages follow it.
func followed(files ...output.File) *Site {
	site := NewSite(output.Static(urls.FollowScript, []byte("script")), output.Static(urls.FollowWorker, []byte("worker")))
	output.Sort(files)
	site.Show(files, "")
	return site
}

// Only pages of a site that is followed load the script. Their tag is their entity tag, which does
// not depend on the script.
func TestPagesLoadTheScript(t *testing.T) {
	list := []output.File{
		page("index.html", "home"), page("ports/22.html", "ssh"), page("404.html", "none"),
		output.Static("assets/site.js", []byte("</head>")), output.Static("bare.html", []byte("no head")),
	}
	output.Sort(list)
	plain, h := Handler(shown(list), Access{}), Handler(followed(list...), Access{})
	for path, want := range map[string]string{
		"/":               `<script defer src="_follow/page.js" data-tag="%s"></script></head><body>home`,
		"/ports/22.html":  `<script defer src="../_follow/page.js" data-tag="%s"></script></head><body>ssh`,
		"/ports/9.html":   `<script defer src="/_follow/page.js" data-tag=""></script></head><body>none`,
		"/assets/site.js": "</head>", "/bare.html": "no head",
	} {
		was, before := ask(plain, "GET", path)
		is, after := ask(h, "GET", path)
		tag := is.Header.Get("ETag")
		if strings.Contains(want, "%s") {
			want = fmt.Sprintf(want, strings.Trim(tag, `"`))
		}
		if !strings.Contains(after, want) || strings.Contains(before, "_follow") || tag != was.Header.Get("ETag") {
			t.Errorf("%s: %q, %s, want %s", path, after, tag, want)
		}
		if again, _ := ask(h, "GET", path, "If-None-Match: "+tag); tag != "" && again.StatusCode != 304 {
			t.Errorf("%s: %s for the same tag", path, again.Status)
		}
	}
	for path, status := range map[string]int{"/_follow/page.js": 200, "/_follow/worker.js": 200, "/_follow/x.js": 404} {
		if got, _ := ask(h, "GET", path); got.StatusCode != status {
			t.Errorf("%s: %s, want %d", path, got.Status, status)
		}
		if got, _ := ask(plain, "GET", path); got.StatusCode != 404 {
			t.Errorf("%s of a site that nobody follows: %s", path, got.Status)
		}
	}
	if got, _ := ask(h, "GET", "/_follow/worker.js"); got.Header.Get("Content-Security-Policy") != policyOfWorker {
		t.Errorf("the policy of the worker is %s", got.Header.Get("Content-Security-Policy"))
	}
}

// events connects to the stream of a server and returns a function that returns the next event.
func events(t *testing.T, address string) (next func() string) {
	t.Helper()
	resp, err := http.Get(address + "/" + urls.FollowEvents)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	if kind := resp.Header.Get("Content-Type"); resp.StatusCode != 200 || !strings.HasPrefix(kind, "text/event-stream") {
		t.Fatalf("the stream is %s %s", resp.Status, kind)
	}
	lines := bufio.NewScanner(resp.Body)
	return func() string {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return data
			}
		}
		return "the stream ends"
	}
}

// The stream begins with the present state, and sends each later state. If a client is slow,
// it gets only the last one.
func TestEvents(t *testing.T) {
	site := followed(page("index.html", "one"))
	server := httptest.NewServer(Handler(site, Access{}))
	defer server.Close()
	next := events(t, server.URL)
	expect := func(want string) {
		t.Helper()
		if got := next(); got != want {
			t.Errorf("the event is %s, want %s", got, want)
		}
	}
	expect(`{"version":1,"look":"","problems":""}`)
	site.Hold("a.md:1:2: error: <no>\n")
	expect(`{"version":1,"look":"","problems":"a.md:1:2: error: \u003cno\u003e\n"}`)
	site.Show([]output.File{page("index.html", "two")}, "")
	expect(`{"version":2,"look":"","problems":""}`)
	site.Show([]output.File{page("index.html", "two")}, "other")
	expect(`{"version":3,"look":"other","problems":""}`)
	site.Show([]output.File{page("index.html", "two")}, "")
	expect(`{"version":4,"look":"","problems":""}`)
	late := events(t, server.URL)
	if got := late(); got != `{"version":4,"look":"","problems":""}` {
		t.Errorf("a later client begins with %s", got)
	}
	server.CloseClientConnections()
	for !strings.HasPrefix(next(), "the stream ends") {
	}
}

func TestClientsThatLeaveAreForgotten(t *testing.T) {
	site := followed(page("index.html", "one"))
	ctx, leave := context.WithCancel(t.Context())
	r := httptest.NewRequestWithContext(ctx, "GET", "http://localhost/"+urls.FollowEvents, nil)
	w := httptest.NewRecorder()
	leave()
	Handler(site, Access{}).ServeHTTP(w, r)
	if len(site.followers) != 0 {
		t.Errorf("%d followers are left", len(site.followers))
	}
	if got, _ := ask(Handler(site, Access{}), "HEAD", "/"+urls.FollowEvents); got.StatusCode != 200 {
		t.Errorf("HEAD: %s", got.Status)
	}
	if got, _ := ask(Handler(NewSite(), Access{}), "GET", "/"+urls.FollowEvents); got.StatusCode != 404 {
		t.Errorf("a site that nobody follows has events: %s", got.Status)
	}
	if got, _ := ask(Handler(site, Access{}), "GET", "/"+urls.FollowEvents, "Host: evil.example"); got.StatusCode != 421 {
		t.Errorf("another host gets the events: %s", got.Status)
	}
}

// While the site changes, each answer is from one edition: all parts of a page have the same
// number, and the tag belongs to the bytes.
func TestAnswersAreFromOneEdition(t *testing.T) {
	edition := func(n int) []output.File {
		return []output.File{{Path: "index.html", Render: func(b *bytes.Buffer) error {
			for range 100 {
				fmt.Fprintf(b, "%d,", n)
			}
			return nil
		}}}
	}
	site := NewSite()
	site.Show(edition(0), "")
	h := Handler(site, Access{})
	var clients sync.WaitGroup
	stop := make(chan struct{})
	var tags sync.Map
	for range 8 {
		clients.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				got, body := ask(h, "GET", "/")
				parts := strings.Split(body, ",")
				if len(parts) != 101 || strings.Count(body, parts[0]+",") != 100 {
					t.Errorf("a torn page: %s", body)
				}
				if first, _ := tags.LoadOrStore(got.Header.Get("ETag"), body); first != body {
					t.Errorf("one tag for two contents: %s", body)
				}
			}
		})
	}
	for n := range 300 {
		site.Show(edition(n), "")
	}
	close(stop)
	clients.Wait()
	if _, body := ask(h, "GET", "/"); !strings.HasPrefix(body, "299,") {
		t.Errorf("the last edition is %.20s", body)
	}
}

// When the server stops, streams end at once, and do not use up its patience.
func TestStreamsEndWithTheServer(t *testing.T) {
	site := followed(page("index.html", "one"))
	address, stop, ended := startSite(t, site, patient())
	next := events(t, "http://"+address)
	next()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if got := next(); got != "the stream ends" {
		t.Errorf("after the end: %s", got)
	}
}
