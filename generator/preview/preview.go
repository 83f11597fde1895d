// Package preview serves the files of a site over HTTP. It renders a file only when
// somebody requests it.
package preview

import (
	"bytes"
	"context"
	"errors"
	"mime"
	"net"
	"net/http"
	"path"
	"strings"
	"time"

	"portolan/generator/output"
)

// notFound is the page for addresses that do not exist.
const notFound = "404.html"

// Handler returns a handler that serves files. The files must be sorted by path. For the
// address of a folder, it serves index.html of this folder.
func Handler(files []output.File) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD are supported", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		// Missing files get these headers too: scripts of other sites must see the status 404.
		if shared(name) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
		}
		status := http.StatusOK
		f, ok := output.Find(files, name)
		if !ok {
			if _, folder := output.Find(files, name+"/index.html"); folder {
				http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
				return
			}
			status = http.StatusNotFound
			if f, ok = output.Find(files, notFound); !ok {
				http.NotFound(w, r)
				return
			}
		}
		serve(w, f, status)
	})
}

// shared reports whether other sites may load the file with this path. These files are
// the JSON files, the widgets, and the files in assets/, such as the search engine that
// the widgets load. The result does not depend on whether the file exists.
func shared(name string) bool {
	return strings.HasPrefix(name, "api/") || strings.HasPrefix(name, "assets/") || strings.HasPrefix(name, "embed/")
}

func serve(w http.ResponseWriter, f output.File, status int) {
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		http.Error(w, f.Path+": "+err.Error(), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType(f.Path))
	h.Set("Cache-Control", "no-cache")
	h.Set("X-Content-Type-Options", "nosniff")
	// If somebody opens an SVG picture as a page, the scripts in the picture must not run.
	if path.Ext(f.Path) == ".svg" {
		h.Set("Content-Security-Policy", "sandbox")
	}
	w.WriteHeader(status)
	// Write fails only if the client has closed the connection.
	_, _ = w.Write(b.Bytes())
}

// contentType returns the media type of a file by its extension. The cases list all
// extensions of files that a site has. For other extensions, the operating system knows
// the type, but systems give different answers.
func contentType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	// Many systems return a video type for .ts, but the file contains TypeScript.
	case ".ts":
		return "text/plain; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".png", ".jpeg", ".gif", ".webp", ".avif":
		return "image/" + ext[1:]
	case ".jpg":
		return "image/jpeg"
	default:
		return mime.TypeByExtension(ext)
	}
}

// Serve answers requests on a listener until the context ends.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second}
	stopped := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stopped()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
