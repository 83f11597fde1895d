package generator

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"portolan/generator/bundle"
	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/overlay"
	"portolan/generator/registry"
	"portolan/generator/site"
)

// accentSheet is the style sheet to which the accent of the site is added.
const accentSheet = "css/accent.css"

// dressed returns options in which Templates and Static contain the files of the user, and the
// accent of the site. It reports what is wrong with these files. If one of them has an error,
// the result has the built-in files, so that other problems of the site can also be reported.
func (o Options) dressed(reg *registry.Registry, diags *diag.List) (Options, error) {
	templates, err := overlay.Over(o.Templates, o.OwnTemplates, diags)
	if err != nil {
		return o, err
	}
	static, err := overlay.Over(o.Static, o.OwnStatic, diags)
	if err != nil {
		return o, err
	}
	before := diags.Count(diag.Error)
	site.CheckTemplates(templates, templates.Own(), diags)
	checkStatic(static.Own(), diags)
	o.OwnTemplates, o.OwnStatic = LookFolder{}, LookFolder{}
	if diags.Count(diag.Error) > before {
		return o, nil
	}
	var style []byte
	if home := reg.Home(); home != nil {
		style = home.Accent.Style()
	}
	replaced := len(templates.Own()) + len(static.Own())
	if style == nil && replaced == 0 {
		return o, nil
	}
	static.Append(accentSheet, style)
	o.Templates, o.Static, o.own, o.Look = templates, static, templates.Own(), nil
	if replaced > 0 {
		h := sha256.New()
		for _, files := range []*overlay.Files{templates, static} {
			files.Write(h)
			fmt.Fprintln(h)
		}
		o.ownHash = hex.EncodeToString(h.Sum(nil)[:6])
	}
	return o, nil
}

// checkStatic reports errors in the static files of the user.
func checkStatic(own map[string]*diag.Text, diags *diag.List) {
	for _, name := range slices.Sorted(maps.Keys(own)) {
		text := own[name]
		switch path.Ext(name) {
		case ".js":
			if offset, message := bundle.CheckScript(text.Bytes); message != "" {
				diags.Add(diag.LookInvalid, diag.At{Text: text, Offset: offset}, message, "")
			}
		case ".css":
			site.CheckStyle(text, diags)
		}
	}
}

// rehearse renders all pages and throws them away, if the user has replaced templates. So a page
// that cannot be rendered is reported before a file is written. It returns an error that is not
// about a template of the user.
func rehearse(files []output.File, opts Options, diags *diag.List) error {
	if len(opts.own) == 0 {
		return nil
	}
	group, ctx := errgroup.WithContext(context.Background())
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range files {
		if path.Ext(f.Path) != ".html" {
			continue
		}
		group.Go(func() error {
			if ctx.Err() != nil {
				return nil
			}
			var b bytes.Buffer
			return f.Render(&b)
		})
	}
	err := group.Wait()
	if err != nil && site.ReportTemplate(err, opts.own, diags) {
		return nil
	}
	return err
}
