package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gtext "github.com/yuin/goldmark/text"

	"portolan/content"
	"portolan/generator/jsonapi"
	"portolan/generator/urls"
	"portolan/static"
)

// tableOf returns a layer with one note, which contains a table with n rows.
func tableOf(n int) []Layer {
	var b strings.Builder
	b.WriteString("|Port|Transport|Service|Description|\n|-|-|-|-|\n")
	for i := range n {
		fmt.Fprintf(&b, "|%d|TCP/UDP|service-%d|what [service %d](https://example.org/%d) does for [[TCP]]|\n", i, i, i, i)
	}
	return []Layer{{FS: fstest.MapFS{"big.md": {Data: []byte(b.String())}}, Name: "bench"}}
}

// sizes are numbers of rows. The time per row should be the same for all sizes.
var sizes = []int{1_000, 12_000, 60_000}

func BenchmarkLoad(b *testing.B) {
	for _, n := range sizes {
		layers := tableOf(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Load(layers); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/row")
		})
	}
}

// BenchmarkMarkdown parses the rows of BenchmarkLoad with goldmark alone. The difference
// between the two benchmarks is the time that the code of portolan needs.
func BenchmarkMarkdown(b *testing.B) {
	for _, n := range sizes {
		note, err := fs.ReadFile(tableOf(n)[0].FS, "big.md")
		if err != nil {
			b.Fatal(err)
		}
		parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify)).Parser()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				parser.Parse(gtext.NewReader(note))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/row")
		})
	}
}

func BenchmarkRender(b *testing.B) {
	opts := siteOptions(tableOf(1_000))
	reg, diags, err := Load(opts.Layers)
	if err != nil {
		b.Fatal(err)
	}
	files, err := Files(reg, opts, true, diags)
	if err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	for b.Loop() {
		for _, f := range files {
			buf.Reset()
			if err := f.Render(&buf); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(files)), "ns/file")
}

// BenchmarkJSON renders the JSON files of the whole default site, without its pages.
func BenchmarkJSON(b *testing.B) {
	reg, _, err := Load([]Layer{{FS: content.FS, Name: "content"}})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	var buf bytes.Buffer
	n := 0
	for b.Loop() {
		files := jsonapi.Files(reg, jsonapi.Options{Generator: "portolan test", Pages: urls.Folders{}})
		n = len(files)
		for _, f := range files {
			buf.Reset()
			if err := f.Render(&buf); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/file")
}

func BenchmarkBuild(b *testing.B) {
	opts := siteOptions(tableOf(1_000))
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			if _, err := Build(opts, Target{Folder: b.TempDir()}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		dir := b.TempDir()
		for b.Loop() {
			if _, err := Build(opts, Target{Folder: dir}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	reg, _, err := Load(contents["default"])
	if err != nil {
		b.Fatal(err)
	}
	for name, query := range map[string]string{"number": "443", "name": "ssh", "words": "secure login"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, err := range Lookup(reg, static.FS, slices.Values([]string{query})) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkLoadAgain changes one cell of an own note and loads the whole default content again,
// as serve does. pages lists the files, too.
func BenchmarkLoadAgain(b *testing.B) {
	own := fstest.MapFS{}
	opts := siteOptions([]Layer{{FS: content.FS, Name: "content"}, {FS: own, Name: "own"}})
	for _, name := range []string{"registry", "pages"} {
		b.Run(name, func(b *testing.B) {
			var loader Loader
			for i := 0; b.Loop(); i++ {
				own["own.md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "|Port|Service|\n|-|-|\n|8443|gateway %d|\n", i)}
				reg, diags, err := loader.Load(opts.Layers)
				if err == nil && name == "pages" {
					_, err = Files(reg, opts, false, diags)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkBuildAgain compares two builds of the whole default site in turns: one into an empty
// folder, and one as build --watch does it after an edit of one cell.
func BenchmarkBuildAgain(b *testing.B) {
	own := fstest.MapFS{}
	opts := siteOptions([]Layer{{FS: content.FS, Name: "content"}, {FS: own, Name: "own"}})
	var cold, again time.Duration
	build := func(opts Options, dir string, edit int) time.Duration {
		own["own.md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "|Port|Service|Description|\n|-|-|-|\n|8443|gateway|edit %d|\n", edit)}
		start := time.Now()
		if _, err := Build(opts, Target{Folder: dir}); err != nil {
			b.Fatal(err)
		}
		return time.Since(start)
	}
	kept := opts
	kept.Loader = &Loader{}
	var err error
	if kept.Look, err = NewLook(opts.Templates, opts.Static, true); err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	build(kept, dir, -1)
	for i := 0; b.Loop(); i++ {
		cold += build(opts, b.TempDir(), i)
		again += build(kept, dir, i)
	}
	b.ReportMetric(float64(again)/float64(cold), "again/cold")
	b.ReportMetric(float64(cold.Milliseconds())/float64(b.N), "cold-ms")
}
