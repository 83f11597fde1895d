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
	"portolan/generator/hosts"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Report describes what a build did.
type Report struct {
	Registry *registry.Registry
	Diags    *diag.List
	// Refused is set if the notes have errors, or warnings when strict is set. Then
	// nothing was written.
	Refused bool
	// Pages is the number of HTML pages of the site.
	Pages int
	// Undated is set if the feed was not written because no source has a date. It is set
	// only if the site has a baseline and an address, because a feed requires them.
	Undated bool
	// TopFiles are files of the site that the host reads only at the root of its domain.
	// It is empty if the site is there, or if no host was given.
	TopFiles []string
	Output   output.Result
	// Single describes the edition in one file. It is empty if the target has none.
	Single SingleReport
	// Zipped is true if the zip file of the target was new or had changed.
	Zipped bool
	// Docset says what changed in the docset of the target.
	Docset output.Result
}

// Target says where Build writes a site, and how.
type Target struct {
	// Folder gets the files of the site. Build creates it if necessary.
	Folder string
	// Host is where the site is published. Build writes the files that it reads, and writes
	// nothing if the site exceeds its limits. It is the ID of a host, such as "github". If
	// it is empty, no host is known.
	Host string
	// Precompress is set to write compressed files, which the host sends instead of a file.
	Precompress bool
	// Zip is the path of a zip file of the site, which ends in .zip. It can be empty.
	Zip string
	// Docset is the folder of a docset for Zeal and Dash, which ends in .docset. It can be
	// empty.
	Docset string
	// Strict makes a warning stop the build, as an error does.
	Strict bool
	// SingleFile is the path of a file for the whole site in one HTML file, or empty. Its
	// folder is created if necessary.
	SingleFile string
	// Sync makes Build return only when all files are on the disk: see output.Options.
	Sync bool
	// Waiting is called if another build writes into the folder. It can be nil.
	Waiting func()
}

// Build writes the site of opts to a target. If the notes have errors, it writes nothing.
func Build(opts Options, to Target) (Report, error) {
	reg, diags, err := opts.load()
	if err != nil {
		return Report{}, err
	}
	report := Report{Registry: reg, Diags: diags}
	if opts, err = opts.dressed(reg, diags); err != nil {
		return report, err
	}
	files, err := files(reg, opts, true, diags)
	if err != nil {
		return report, err
	}
	if !Failed(diags, to.Strict) {
		if err := rehearse(files, opts, diags); err != nil {
			return report, err
		}
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
	if Failed(diags, to.Strict) {
		report.Refused = true
		return report, nil
	}
	p, err := publish(files, reg, opts, to.Host, to.Precompress)
	if err != nil {
		return report, err
	}
	report.TopFiles = p.top
	input, err := inputHash(reg, opts, to, p.files)
	if err != nil {
		return report, err
	}
	how := built(opts, to)
	writing := output.Options{Input: input, Built: &how, Sync: to.Sync, Waiting: to.Waiting}
	docset := writing
	writing.Check, writing.Encoder = p.check, p.encoder
	if report.Output, err = output.Write(to.Folder, p.files, writing); err != nil {
		return report, err
	}
	if to.SingleFile != "" {
		if report.Single, err = writeSingle(reg, opts, to.SingleFile); err != nil {
			return report, err
		}
	}
	if to.Zip != "" {
		if report.Zipped, err = writeZip(to.Zip, p.files, how); err != nil {
			return report, err
		}
	}
	if to.Docset != "" {
		report.Docset, err = writeDocset(to.Docset, reg, opts, files, docset)
	}
	return report, err
}

// built returns the options that decide what a site for a target contains. With them and
// the same notes, Verify builds the same site again.
func built(o Options, to Target) output.Built {
	b := output.Built{Version: o.Version, BaseURL: o.BaseURL, GeneratedAt: o.GeneratedAt, Precompress: to.Precompress, Look: o.ownHash}
	if to.Host != hosts.None {
		b.Host = to.Host
	}
	if o.Baseline != nil {
		b.Baseline = o.Baseline.Revision
	}
	return b
}

// Failed reports whether diags contains an error, or, if strict is set, a warning. If so,
// a command must not write its result.
func Failed(diags *diag.List, strict bool) bool {
	return diags.Count(diag.Error) > 0 || strict && diags.Count(diag.Warning) > 0
}

// Check reads the notes and returns all diagnostics of a build. It renders no pages.
func Check(opts Options) (*registry.Registry, *diag.List, error) {
	reg, diags, err := opts.load()
	if err != nil {
		return nil, nil, err
	}
	_, err = Files(reg, opts, false, diags)
	return reg, diags, err
}

// inputHash returns a hash of everything that the site depends on. For a picture, its
// path is enough, because the path contains a hash of the content. Unpublished notes, and
// files that no note shows, are part of the hash because links depend on them.
func inputHash(reg *registry.Registry, opts Options, to Target, files []output.File) (string, error) {
	h := sha256.New()
	program, err := opts.Program()
	if err != nil {
		return "", err
	}
	fmt.Fprintf(h, "%q %q %q %q %q %t\n", program, opts.Version, opts.BaseURL, opts.GeneratedAt, to.Host, to.Precompress)
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
