// Package docset turns the files of a site into a docset: a folder of pages with a search
// index, for Zeal and Dash (https://kapeli.com/docsets).
package docset

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"portolan/generator/bundle"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/sqlite"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Ending is the ending of the name of every docset.
const Ending = ".docset"

// documents is the folder of the pages in a docset.
const documents = "Contents/Resources/Documents/"

// Options are the options of Files.
type Options struct {
	// Name is the name of the folder of the docset, without Ending.
	Name string
	// BaseURL is the address of the same site in the web, or "".
	BaseURL string
	// Version is the version of the program.
	Version string
	// Pages are the addresses of the pages in the site.
	Pages urls.Scheme
}

// The icon of a docset has exactly 16 and 32 pixels in each direction. Both pictures show
// static/icon.svg.
var (
	//go:embed icon.png
	icon []byte
	//go:embed icon@2x.png
	icon2 []byte
)

// Files returns the files of a docset, sorted by path. site are all files of the site. The
// docset contains all of them, so all links work. Only style sheets differ: see
// bundle.WithoutLayers.
func Files(reg *registry.Registry, site []output.File, opts Options) []output.File {
	files := make([]output.File, 0, len(site)+5)
	for _, f := range site {
		render := f.Render
		if path.Ext(f.Path) == ".css" {
			render = styles(f)
		}
		files = append(files, output.File{Path: documents + f.Path, Render: render})
	}
	files = append(files,
		output.File{Path: "Contents/Info.plist", Render: func(b *bytes.Buffer) error {
			return writeInfo(b, info(reg, opts))
		}},
		output.File{Path: "Contents/Resources/docSet.dsidx", Render: func(b *bytes.Buffer) error {
			return writeIndex(b, entries(reg, opts.Pages))
		}},
		output.File{Path: "meta.json", Render: func(b *bytes.Buffer) error { return writeMeta(b, reg, opts) }},
		output.Static("icon.png", icon),
		output.Static("icon@2x.png", icon2),
	)
	output.Sort(files)
	return files
}

// styles returns a function that renders a style sheet for Zeal, whose browser may be old.
func styles(f output.File) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		var sheet bytes.Buffer
		if err := f.Render(&sheet); err != nil {
			return err
		}
		flat, err := bundle.WithoutLayers(sheet.Bytes())
		b.Write(flat)
		return err
	}
}

// writeIndex writes the search index.
func writeIndex(b *bytes.Buffer, entries []entry) error {
	table := sqlite.Table{
		Name: "searchIndex", Columns: []string{"name", "type", "path"},
		Indexes: []sqlite.Index{
			{Name: "anchor", Unique: true, Columns: []int{0, 1, 2}},
			// Zeal adds this index when it opens a docset, unless it is there.
			{Name: "__zi_name0001", Columns: []int{0}, NoCase: true},
		},
	}
	for _, e := range entries {
		table.Rows = append(table.Rows, []string{e.name, string(e.kind), e.path})
	}
	content, err := table.Encode()
	b.Write(content)
	return err
}

// setting is a key of Info.plist with its value: a string, or true.
type setting struct {
	key   string
	value any
}

// info returns the settings for Dash and Zeal. In Zeal, people can search one docset with
// its keyword, as in "ports:443".
func info(reg *registry.Registry, opts Options) []setting {
	keyword := text.Slug(opts.Name)
	settings := []setting{
		{"CFBundleIdentifier", keyword},
		{"CFBundleName", reg.Site().Title},
		{"DashDocSetKeyword", keyword},
		{"DashDocSetPluginKeyword", keyword},
		{"DocSetPlatformFamily", keyword},
		{"dashIndexFilePath", urls.Home},
		{"isDashDocset", true},
		{"isJavaScriptEnabled", true},
	}
	if opts.BaseURL != "" {
		settings = append(settings, setting{"DashDocSetFallbackURL", opts.BaseURL})
	}
	return settings
}

// writeInfo writes a property list.
func writeInfo(b *bytes.Buffer, settings []setting) error {
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
`)
	for _, s := range settings {
		fmt.Fprintf(b, "\t<key>%s</key>\n", s.key)
		value, ok := s.value.(string)
		if !ok {
			b.WriteString("\t<true/>\n")
			continue
		}
		b.WriteString("\t<string>")
		if err := xml.EscapeText(b, []byte(value)); err != nil {
			return err
		}
		b.WriteString("</string>\n")
	}
	b.WriteString("</dict>\n</plist>\n")
	return nil
}

// meta is the file that Zeal reads first. If the name differs from that of the folder, Zeal
// does not find the docset again.
type meta struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Extra   extra  `json:"extra"`
}

type extra struct {
	IndexFilePath       string   `json:"indexFilePath"`
	IsJavaScriptEnabled bool     `json:"isJavaScriptEnabled"`
	Keywords            []string `json:"keywords"`
}

func writeMeta(b *bytes.Buffer, reg *registry.Registry, opts Options) error {
	e := json.NewEncoder(b)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(meta{
		Name: strings.ReplaceAll(opts.Name, " ", "_"), Title: reg.Site().Title, Version: opts.Version,
		Extra: extra{IndexFilePath: urls.Home, IsJavaScriptEnabled: true, Keywords: []string{text.Slug(opts.Name)}},
	})
}
