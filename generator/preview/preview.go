// Package preview serves the files of a site over HTTP. It renders a file only when
// somebody requests it. It answers only requests for hosts that it knows, because notes
// may be private: other sites in the same browser must not read them.
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
)

// notFound is the page for addresses that do not exist.
const notFound = "404.html"

// Handler returns a handler that serves files. The files must be sorted by path. For the
// address of a folder, it serves index.html of this folder. It answers requests for a
// range of a file, and conditional requests. For a host that access does not list, it
// answers 421.
func Handler(files []output.File, access Access) http.Handler {
	return &handler{files, access, newContents()}
}

type handler struct {
	files    []output.File
	access   Access
	contents *contents
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
	if f, ok := output.Find(h.files, name); ok {
		h.serve(w, r, f)
		return
	}
	if _, folder := output.Find(h.files, name+"/index.html"); folder {
		to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusMovedPermanently)
		return
	}
	h.serveNotFound(w, r)
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

func (h *handler) serve(w http.ResponseWriter, r *http.Request, f output.File) {
	c, err := h.contents.of(f)
	if err != nil {
		http.Error(w, f.Path+": "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType(f.Path))
	w.Header().Set("ETag", c.etag)
	http.ServeContent(w, r, f.Path, time.Time{}, bytes.NewReader(c.bytes))
}

// serveNotFound answers with the page 404.html. Ranges and conditions do not apply to it.
func (h *handler) serveNotFound(w http.ResponseWriter, r *http.Request) {
	f, ok := output.Find(h.files, notFound)
	if !ok {
		http.NotFound(w, r)
		return
	}
	c, err := h.contents.of(f)
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
