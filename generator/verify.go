package generator

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/jsonapi"
	"portolan/generator/output"
	"portolan/generator/urls"
)

// Built are the options that decide what a site contains, and the version of the program.
type Built = output.Built

// UnknownBaseline is Built.Baseline of a site that shows changes, if the site does not say
// since which registry.
const UnknownBaseline = "unknown"

// ReadBuilt returns how the site in a folder was built. The manifest says so. A copy from a
// web server often has no manifest: then registry.json says it, without the revision of the
// baseline. If the folder has neither, ReadBuilt returns nil.
func ReadBuilt(site string) (*Built, error) {
	built, err := output.ReadBuilt(site)
	if err != nil || built != nil {
		return built, err
	}
	content, err := output.ReadFile(site, urls.Registry, maxRegistry)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	from, err := jsonapi.ReadProvenance(registryOf(site), content)
	if err != nil {
		return nil, err
	}
	found := Built{
		BaseURL: from.BaseURL, Version: strings.TrimPrefix(from.Generator, programName),
		GeneratedAt: from.GeneratedAt,
	}
	if _, err := output.ReadFile(site, urls.ChangesData, maxRegistry); !errors.Is(err, fs.ErrNotExist) {
		found.Baseline = UnknownBaseline
	}
	return &found, nil
}

// maxRegistry is the maximum size in bytes of a JSON file that Verify reads. A registry.json
// with all 65,536 numbers has about 60 MB.
const maxRegistry = 256 << 20

func registryOf(site string) string { return filepath.Join(site, filepath.FromSlash(urls.Registry)) }

// readSite reads the registry.json of a site, if it is not much larger than the one that
// is expected. The memory for a forged file can be a hundred times its size.
func readSite(site string, expected int) (jsonapi.Edition, error) {
	content, err := output.ReadFile(site, urls.Registry, min(maxRegistry, int64(2*expected+1<<20)))
	if err != nil {
		return jsonapi.Edition{}, err
	}
	return jsonapi.Read(registryOf(site), content)
}

// Verified is the result of Verify.
type Verified struct {
	Diags *diag.List
	// Refused is set if the notes have errors. Then nothing was compared.
	Refused bool
	output.Comparison
	// Site and Notes are the registry.json of the site and of the notes, if they differ and
	// that of the site can be read. Otherwise they are nil.
	Site, Notes *jsonapi.Edition
	// Unread says why the registry.json of the site could not be read, or is nil.
	Unread error
}

// Verify builds the site of opts in memory, file by file, and compares it with the site in
// the folder of a target. It writes nothing.
func Verify(opts Options, at Target) (Verified, error) {
	reg, diags, err := Load(opts.Layers, opts.Parts...)
	if err != nil {
		return Verified{}, err
	}
	if opts, err = opts.dressed(reg, diags); err != nil {
		return Verified{}, err
	}
	files, err := files(reg, opts, true, diags)
	if err != nil {
		return Verified{}, err
	}
	v := Verified{Diags: diags, Refused: Failed(diags, false)}
	if v.Refused {
		return v, nil
	}
	p, err := publish(files, reg, opts, at.Host, at.Precompress)
	if err != nil {
		return v, err
	}
	v.Comparison, err = output.Compare(at.Folder, p.files, p.encoder)
	if err != nil || !v.Touches(urls.Registry) {
		return v, err
	}
	file, _ := output.Find(files, urls.Registry)
	var b bytes.Buffer
	if err := file.Render(&b); err != nil {
		return v, err
	}
	earlier, err := readSite(at.Folder, b.Len())
	if err != nil {
		v.Unread = err
		return v, nil
	}
	later, err := jsonapi.Read(urls.Registry, b.Bytes())
	v.Site, v.Notes = &earlier, &later
	return v, err
}
