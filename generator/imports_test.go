package generator

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// allowedImports lists, for each package of this module, the packages of this module that
// it may import. doc.go shows the imports as arrows.
var allowedImports = map[string][]string{
	"content":             {},
	"templates":           {},
	"static":              {},
	"generator/diag":      {"encode", "printable"},
	"generator/text":      {},
	"generator/accent":    {},
	"generator/counts":    {},
	"generator/encode":    {"printable"},
	"generator/lexicon":   {},
	"generator/printable": {},
	"generator/printout":  {"port"},
	"generator/output":    {},
	"generator/overlay":   {"diag", "similar"},
	"generator/bundle":    {},
	"generator/port":      {},
	"generator/markdown":  {"diag", "text"},
	"generator/svg":       {},
	"generator/globs":     {},
	"generator/similar":   {},
	"generator/vault":     {"counts", "diag", "markdown", "svg"},
	"generator/links":     {"counts", "diag", "port", "text"},
	"generator/registry":  {"accent", "diag", "lexicon", "links", "port", "text"},
	"generator/chart":     {"port", "registry"},
	"generator/free":      {"port", "registry"},
	"generator/numbers":   {"diag", "lexicon", "port", "printout"},
	"generator/notation":  {"lexicon", "numbers", "port", "registry"},
	"generator/judge":     {"notation", "numbers", "port"},

	"generator/reading": {
		"diag", "judge", "markdown", "notation", "numbers", "port", "printout", "registry", "text",
		"reading/columns", "reading/frontmatter", "reading/line", "reading/lines", "reading/naming",
		"reading/records", "reading/sections",
	},
	"generator/reading/columns": {
		"diag", "judge", "notation", "numbers", "port", "text", "reading/line", "reading/naming",
	},
	"generator/reading/frontmatter": {
		"accent", "diag", "globs", "markdown", "notation", "numbers", "port", "registry", "similar", "text", "reading/naming",
	},
	"generator/reading/line": {"numbers", "text"},
	"generator/reading/lines": {
		"judge", "lexicon", "notation", "numbers", "port", "registry", "text", "reading/line", "reading/naming",
	},
	"generator/reading/naming": {"lexicon", "notation", "numbers", "port", "registry", "text", "reading/line"},
	"generator/reading/records": {
		"lexicon", "notation", "numbers", "port", "registry", "text", "reading/line", "reading/lines", "reading/naming",
	},
	"generator/reading/sections": {
		"judge", "lexicon", "notation", "numbers", "port", "registry", "text",
		"reading/line", "reading/lines", "reading/naming",
	},

	"generator/selection": {"diag", "globs", "markdown", "registry", "vault", "reading/frontmatter"},

	"generator/repair":   {"diag", "text", "markdown"},
	"generator/tables":   {"notation", "port", "printout", "registry", "text"},
	"generator/urls":     {"port", "registry", "text"},
	"generator/site":     {"similar", "chart", "counts", "diag", "free", "port", "registry", "text", "output", "urls", "bundle"},
	"generator/search":   {"encode", "port", "registry", "text", "output", "urls"},
	"generator/explain":  {"port", "printout", "registry", "search"},
	"generator/single":   {"bundle", "output"},
	"generator/schema":   {"encode"},
	"generator/jsonapi":  {"encode", "diff", "port", "registry", "text", "output", "urls", "schema"},
	"generator/diff":     {"counts", "diag", "printable", "port", "registry", "text", "tables"},
	"generator/widgets":  {"encode", "port", "registry", "text", "output", "urls", "bundle"},
	"generator/compress": {},
	"generator/hosts":    {"counts", "port", "output", "urls"},
	"generator/preview":  {"output", "urls"},
	"generator/watch":    {},
	"generator/sqlite":   {},
	"generator/archive":  {"output"},
	"generator/docset":   {"port", "registry", "text", "output", "urls", "bundle", "sqlite"},
	"generator": {"compress", "diag", "explain", "hosts", "text", "markdown", "numbers", "port", "printout", "reading", "reading/frontmatter",
		"registry", "urls", "site", "search", "jsonapi", "diff", "output", "repair", "single", "tables", "vault", "widgets", "bundle",
		"archive", "docset", "selection", "overlay"},
	"cmd/portolan": {"encode", "counts", "free", "", "diag", "diff", "explain", "printout", "jsonapi", "output", "overlay", "preview",
		"port", "printable", "registry", "similar", "tables", "text", "urls", "vault", "watch",
		"content", "templates", "static"},
}

// allowedModules are the modules that are linked into the program, in sorted order. goja
// needs regexp2, sourcemap and pprof. goldmark-meta needs yaml.v2.
// README.md says what the program needs each of the other modules for.
var allowedModules = []string{
	"github.com/BurntSushi/toml",
	"github.com/agnivade/levenshtein",
	"github.com/alecthomas/kong",
	"github.com/andybalholm/brotli",
	"github.com/bmatcuk/doublestar/v4",
	"github.com/dlclark/regexp2/v2",
	"github.com/dop251/goja",
	"github.com/fsnotify/fsnotify",
	"github.com/go-sourcemap/sourcemap",
	"github.com/google/pprof",
	"github.com/google/safehtml",
	"github.com/jba/templatecheck",
	"github.com/klauspost/compress",
	"github.com/rogpeppe/go-internal",
	"github.com/tdewolff/minify/v2",
	"github.com/tdewolff/parse/v2",
	"github.com/yuin/goldmark",
	"github.com/yuin/goldmark-meta",
	"golang.org/x/net",
	"golang.org/x/sync",
	"golang.org/x/sys",
	"golang.org/x/text",
	"gopkg.in/yaml.v2",
}

type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Module     *struct{ Path string }
}

func TestImportsFollowTheArrows(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports,Module",
		"portolan/cmd/portolan").Output()
	if err != nil {
		t.Fatal(err)
	}
	var modules []string
	seen := map[string]bool{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if own, ok := strings.CutPrefix(p.ImportPath, "portolan/"); ok || p.ImportPath == "portolan" {
			seen[own] = true
			checkArrows(t, own, p.Imports)
		} else if !p.Standard && p.Module != nil && !slices.Contains(modules, p.Module.Path) {
			modules = append(modules, p.Module.Path)
		}
	}
	slices.Sort(modules)
	if !slices.Equal(modules, allowedModules) {
		t.Errorf("the program is linked with\n%s\nallowed are\n%s", strings.Join(modules, "\n"),
			strings.Join(allowedModules, "\n"))
	}
	for name := range allowedImports {
		if !seen[name] {
			t.Errorf("allowedImports lists %s, but the program does not use it", name)
		}
	}
}

func checkArrows(t *testing.T, own string, imports []string) {
	allowed, known := allowedImports[own]
	if !known {
		t.Errorf("%s is not in allowedImports", own)
	}
	for _, i := range imports {
		to, ok := strings.CutPrefix(i, "portolan/")
		if !ok {
			continue
		}
		short := strings.TrimPrefix(strings.TrimPrefix(to, "generator"), "/")
		if !slices.Contains(allowed, short) && !slices.Contains(allowed, to) {
			t.Errorf("%s may not import %s", own, to)
		}
	}
}
