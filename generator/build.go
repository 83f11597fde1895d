package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io/fs"
	"path"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Report describes what a build did.
type Report struct {
	Registry *registry.Registry
	Diags    *diag.List
	// Refused is set when the diagnostics forbid a site, so nothing was written.
	Refused bool
	// Pages is the number of HTML pages among the files.
	Pages int
	// Undated is set when the site should have a feed, but no source has a date.
	Undated bool
	Output  output.Result
}

// Build writes the site of opts into the folder out. If the notes have errors, Build
// changes nothing in the folder. With strict set, warnings have the same effect.
func Build(opts Options, out string, strict bool) (Report, error) {
	reg, diags, err := Load(opts.Layers, opts.Parts...)
	if err != nil {
		return Report{}, err
	}
	report := Report{Registry: reg, Diags: diags}
	files, err := Files(reg, opts, true, diags)
	if err != nil {
		return report, err
	}
	for _, f := range files {
		if path.Ext(f.Path) == ".html" {
			report.Pages++
		}
	}
	if opts.Baseline != nil && opts.baseURL(reg) != "" {
		_, fed := output.Find(files, urls.Feed)
		report.Undated = !fed
	}
	if Failed(diags, strict) {
		report.Refused = true
		return report, nil
	}
	input, err := inputHash(reg, opts, files)
	if err != nil {
		return report, err
	}
	report.Output, err = output.Write(out, files, input)
	return report, err
}

// Failed reports whether the diagnostics forbid a site. Errors do; warnings do if
// strict is set.
func Failed(diags *diag.List, strict bool) bool {
	return diags.Count(diag.Error) > 0 || strict && diags.Count(diag.Warning) > 0
}

// Check reads the notes and lists the pages without rendering any.
func Check(opts Options) (*registry.Registry, *diag.List, error) {
	reg, diags, err := Load(opts.Layers, opts.Parts...)
	if err != nil {
		return nil, nil, err
	}
	_, err = Files(reg, opts, false, diags)
	return reg, diags, err
}

// inputHash returns a hash of everything that a site is made from. The name of a
// picture contains a hash of its content, so the paths of files cover pictures. Files
// that no note shows and unpublished notes are part of the hash, because they decide
// where links lead.
func inputHash(reg *registry.Registry, opts Options, files []output.File) (string, error) {
	h := sha256.New()
	program, err := opts.Program()
	if err != nil {
		return "", err
	}
	fmt.Fprintf(h, "%q %q %q %q\n", program, opts.Version, opts.BaseURL, opts.GeneratedAt)
	if err := json.NewEncoder(h).Encode(opts.Baseline); err != nil {
		return "", err
	}
	for _, f := range files {
		fmt.Fprintf(h, "%q\n", f.Path)
	}
	for _, f := range reg.Files() {
		fmt.Fprintf(h, "%q\n", f.Place.Name)
	}
	for _, n := range slices.Concat(reg.Notes(), reg.Unpublished()) {
		fmt.Fprintf(h, "%q %d\n", n.Path(), len(n.Text.Bytes))
		h.Write(n.Text.Bytes)
	}
	for _, look := range []fs.FS{opts.Templates, opts.Static} {
		if err := hashFiles(h, look); err != nil {
			return "", err
		}
	}
	return "sha256-" + hex.EncodeToString(h.Sum(nil)), nil
}

func hashFiles(h hash.Hash, files fs.FS) error {
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, name)
		fmt.Fprintf(h, "%q %d\n", name, len(b))
		h.Write(b)
		return err
	})
}
