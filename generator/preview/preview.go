// Package preview serves the files of a site over HTTP. It renders a file only when
// somebody requests it. It answers only requests for hosts that it knows, because notes
// may be private: other sites in the same browser must not read them.
//
// A site can change while it is served. Pages in a browser then change, too: they load a
// script, which gets an event for each change (script.go, events.go).
package preview

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// Handler returns a handler that serves a site. For the address of a folder, it serves
// index.html of this folder. It answers requests for a range of a file, and conditional
// requests. For a host that access does not list, it answers 421.
func Handler(site *Site, access Access) http.Handler { return &handler{site, access} }

type handler struct {
	site   *Site
	access Access
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !h.access.answers(r.Host) {
		refuse(w, r.Host)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are supported", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	setHeaders(w.Header(), r, name, h.access)
	if h.site.isEvents(name) {
		h.site.serveEvents(w, r)
		return
	}
	e := h.site.shown.Load()
	if f, ok := h.site.find(e, name); ok {
		e.serve(w, r, f)
		return
	}
	if _, folder := output.Find(e.files, name+"/index.html"); folder {
		to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusMovedPermanently)
		return
	}
	e.serveNotFound(w)
}

// refuse answers a request for a host that is not known.
func refuse(w http.ResponseWriter, header string) {
	hint := "The request has no valid Host header."
	if host := hostOf(header); host != "" {
		hint = fmt.Sprintf("To allow this name, start portolan serve with --allow-host %s", host)
	}
	http.Error(w, fmt.Sprintf("This server does not answer requests for the host %q.\n%s", header, hint),
		http.StatusMisdirectedRequest)
}

func (e *edition) serve(w http.ResponseWriter, r *http.Request, f output.File) {
	c, err := e.contents.of(f)
	if err != nil {
		http.Error(w, f.Path+": "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType(f.Path))
	w.Header().Set("ETag", c.etag)
	http.ServeContent(w, r, f.Path, time.Time{}, bytes.NewReader(c.bytes))
}

// serveNotFound answers with the page 404.html. Ranges and conditions do not apply to it.
func (e *edition) serveNotFound(w http.ResponseWriter) {
	f, ok := output.Find(e.files, urls.NotFound)
	if !ok {
		http.Error(w, "404 page not found", http.StatusNotFound)
		return
	}
	c, err := e.contents.of(f)
	if err != nil {
		http.Error(w, f.Path+": "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType(f.Path))
	w.Header().Set("Content-Length", strconv.Itoa(len(c.bytes)))
	w.WriteHeader(http.StatusNotFound)
	// Write fails only if the client has closed the connection.
	_, _ = w.Write(c.bytes)
}
