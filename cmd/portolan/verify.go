package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/encode"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

type verifyCmd struct {
	contentFlag
	lookFlags
	Site     string `arg:"" complete:"folder" help:"The folder of the site: the output of build, or a copy of it."`
	BaseURL  string `name:"base-url" placeholder:"URL" help:"Address of the site, as for build. Default: what the site says."`
	Baseline string `placeholder:"OLD" complete:"path" help:"The earlier registry, as for build. Required if the site shows changes."`
	Format   string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"Output format: text or json (default: text)."`
}

// Help returns the long part of the command's help: examples and explanations.
func (verifyCmd) Help() string {
	return `Examples:
  portolan build && portolan verify public
  portolan verify --content ~/vault --base-url https://example.org/ mirror  # exits with 1

Verify builds the site again from the notes and compares each byte. It writes nothing. It
lists the files that differ, are missing or are extra. If api/v1/registry.json differs, it
also lists the facts that differ, as diff does: - is in the site, + is in the notes.

The file .portolan.json of the site says with which options it was built. In a copy from a
web server, this file is often missing. Then api/v1/registry.json says it. Verify prints
these options. Somebody who changes a site can change them too: read them, or set
--base-url.

If the build had --templates or --static, verify needs the same folders.

Another version of the program may write other bytes. In this case, verify says so first.

Extra files are a difference, also files such as CNAME. Only .portolan.json and .git are
not compared. Symbolic links differ from files: verify does not follow them.

Verify exits with 0 if the site is the same, with 1 if it differs, and with 2 if it cannot
compare.`
}

func (c *verifyCmd) Run(std streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	if err := c.open(&opts); err != nil {
		return err
	}
	built, err := generator.ReadBuilt(c.Site)
	if err != nil {
		return err
	}
	if err := c.apply(std, built, &opts); err != nil {
		return err
	}
	opts.Program = programHash
	at := generator.Target{Folder: c.Site}
	if built != nil {
		at.Host, at.Precompress = built.Host, built.Precompress
	}
	c.hintAtBuiltIn(std)
	v, err := generator.Verify(opts, at)
	if err != nil {
		return err
	}
	if v.Refused {
		return errors.Join(diag.WriteText(std.err, v.Diags.Faults()),
			errors.New("the notes have errors, so nothing was compared"))
	}
	if c.Format == "json" {
		err = c.printJSON(std.out, built, v)
	} else {
		err = c.print(std.out, v)
	}
	if err == nil && !v.None() {
		err = errNo
	}
	return err
}

// apply sets the options with which the site was built. Flags come before what the site
// says. It prints the options that come from the site, because anybody can have written them.
func (c *verifyCmd) apply(std streams, built *generator.Built, opts *generator.Options) (err error) {
	if built == nil {
		std.hint("%s does not say how it was built; repeat --base-url, --baseline and "+
			"SOURCE_DATE_EPOCH of the build", c.Site)
		built = &generator.Built{Version: version}
	} else {
		opts.GeneratedAt = built.GeneratedAt
		if said := describe(*built); said != "" {
			std.hint("%s was built with %s", c.Site, said)
		}
	}
	if built.Look != "" && c.lookFlags == (lookFlags{}) {
		std.hint("%s was built with files of its own; repeat --templates and --static of the build", c.Site)
	}
	if built.Version != version {
		std.hint("%s was built by version %s, and this is version %s; files may differ for "+
			"this reason alone", c.Site, built.Version, version)
	}
	if address := cmp.Or(c.BaseURL, built.BaseURL); address != "" {
		if opts.BaseURL, err = registry.ParseBaseURL(address); err != nil {
			return fmt.Errorf("--base-url: %w", err)
		}
	}
	if c.Baseline == "" {
		if built.Baseline != "" {
			return hinted{fmt.Errorf("%s shows changes since an earlier registry", c.Site),
				"name this registry with --baseline, as for the build"}
		}
		return nil
	}
	baseline, err := readState(std, nil, c.Baseline, c.links())
	if err != nil {
		return fmt.Errorf("--baseline: %w", err)
	}
	if known := built.Baseline; known != "" && known != generator.UnknownBaseline && known != baseline.Revision {
		return fmt.Errorf("--baseline: %s is another registry: its revision is %s, the build had %s", c.Baseline,
			baseline.Revision, known)
	}
	opts.Baseline = &baseline
	return nil
}

// describe returns the options of a build in words. It returns "" for a build without options.
func describe(b generator.Built) string {
	var said []string
	if b.BaseURL != "" {
		said = append(said, "--base-url "+b.BaseURL)
	}
	if b.GeneratedAt != "" {
		said = append(said, "the time "+b.GeneratedAt)
	}
	if b.Host != "" {
		said = append(said, "--host "+b.Host)
	}
	if b.Precompress {
		said = append(said, "--precompress")
	}
	return strings.Join(said, " and ")
}

// print prints the result as text. Names of files come from the site, so they may contain
// control characters.
func (c *verifyCmd) print(w io.Writer, v generator.Verified) error {
	for _, list := range []struct {
		what  string
		paths []string
	}{{"differs", v.Differs}, {"missing", v.Missing}, {"extra  ", v.Extra}} {
		for _, path := range list.paths {
			fmt.Fprintf(w, "%s  %s\n", list.what, printable.Line(path))
		}
	}
	switch {
	case v.Unread != nil:
		fmt.Fprintf(w, "facts were not compared: %s\n", printable.Line(v.Unread.Error()))
	case v.Site != nil:
		var facts bytes.Buffer
		same, err := generator.Diff(&facts, generator.DiffText, *v.Site, *v.Notes)
		if err != nil {
			return err
		}
		if same {
			fmt.Fprintln(w, "facts are the same: registry.json differs in other parts")
			break
		}
		fmt.Fprintf(w, "facts that differ (- in the site, + in the notes):\n%s", facts.Bytes())
	}
	_, err := fmt.Fprintf(w, "%s the same, %d differ, %d missing, %d extra\n", counts.Of(v.Same, "file"), len(v.Differs),
		len(v.Missing), len(v.Extra))
	return err
}

// verifyResult is the output of verify --format json.
type verifyResult struct {
	Same    bool             `json:"same"`
	Built   *generator.Built `json:"built"`
	Files   int              `json:"files_the_same"`
	Differs []string         `json:"differs"`
	Missing []string         `json:"missing"`
	Extra   []string         `json:"extra"`
}

func (c *verifyCmd) printJSON(w io.Writer, built *generator.Built, v generator.Verified) error {
	return encode.Indented(w, verifyResult{
		Same: v.None(), Built: built, Files: v.Same, Differs: list(v.Differs), Missing: list(v.Missing), Extra: list(v.Extra),
	})
}

// list returns paths, or an empty list instead of nil, which JSON would write as null.
func list(paths []string) []string { return append([]string{}, paths...) }
