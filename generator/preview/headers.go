package preview

import (
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"portolan/generator/urls"
)

// policyOfPictures applies if somebody opens a picture as a page. The scripts in an SVG
// picture must not run, and it must not load anything.
const policyOfPictures = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

// policyOfWorker applies to the worker: it may only ask this server. Pages themselves may not.
const policyOfWorker = "default-src 'none'; connect-src 'self'"

// setHeaders sets the headers that depend only on the path, the request and the access.
// name is the path of the requested file, which may not exist: scripts of other sites
// must see the status 404, too.
func setHeaders(h http.Header, r *http.Request, name string, access Access) {
	h.Set("Cache-Control", "no-cache")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	switch framers := access.framers(); {
	case name == urls.FollowWorker:
		h.Set("Content-Security-Policy", policyOfWorker)
	case isPicture(name):
		h.Set("Content-Security-Policy", policyOfPictures)
	case framers != "":
		h.Set("Content-Security-Policy", "frame-ancestors "+framers)
	}
	if !shared(name) {
		return
	}
	h.Set("Vary", "Origin, Referer")
	if !access.permits(asker(r)) {
		return
	}
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if origin := r.Header.Get("Origin"); origin != "" {
		h.Set("Access-Control-Allow-Origin", origin)
	}
}

// shared reports whether other sites may load the file with this path, if the access
// permits it. These files are the JSON files, the widgets, and the files in assets/, such
// as the search engine that the widgets load.
func shared(name string) bool {
	return slices.ContainsFunc(urls.Shared(), func(folder string) bool { return strings.HasPrefix(name, folder) })
}

func isPicture(name string) bool {
	return strings.HasPrefix(name, urls.Pictures) || path.Ext(name) == ".svg"
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
	case ".xml":
		return "text/xml; charset=utf-8"
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
		if known := mime.TypeByExtension(ext); known != "" {
			return known
		}
		return "application/octet-stream"
	}
}
