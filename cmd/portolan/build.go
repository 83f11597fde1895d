package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

type buildCmd struct {
	contentArgs
	lookFlags
	Out         string `placeholder:"DIR" default:"public" complete:"folder" help:"Folder for the site (default: public). It must be empty or contain an earlier build."`
	BaseURL     string `name:"base-url" placeholder:"URL" help:"Address of the site. Required for sitemap.xml, robots.txt, opensearch.xml, feed.xml, canonical links, the pictures of links, and for 404.html without JavaScript. All other pages work without it."`
	Host        string `enum:"none,github,gitlab,cloudflare,netlify,s3,nginx,caddy" default:"none" placeholder:"HOST" help:"Write the files that this host reads, and check its limits: github, gitlab, cloudflare, netlify, s3, nginx or caddy (default: none)."`
	Precompress bool   `help:"Also write compressed files (.gz, .br, .zst), which nginx and Caddy send instead of the others."`
	Baseline    string `placeholder:"OLD" complete:"path" help:"Show on the site what changed since OLD: a registry.json of an earlier build, a folder of notes, one note, or - for standard input."`
	SingleFile  string `placeholder:"FILE" complete:"path" help:"Also write the whole site to one HTML file, which works without a server and without a network. Its name must end in .html."`
	Zip         string `placeholder:"FILE" complete:"path" help:"Also write the site to this zip file. It contains one folder, which is named like the file."`
	Docset      string `placeholder:"DIR" complete:"folder" help:"Also write the site as a docset for Zeal and Dash. The name of the folder ends in .docset."`
	Sync        bool   `help:"Return only when the site is on the disk, so that a loss of power cannot damage it."`
	Strict      bool   `help:"Treat warnings as errors."`
	Watch       bool   `help:"Build again after each change of the notes, until Ctrl-C."`
	Quiet       bool   `short:"q" help:"Print only warnings and errors."`
}

// Help returns the long part of the command's help: examples and explanations.
func (buildCmd) Help() string {
	return `Examples:
  portolan build                                   # from ./content to ./public
  portolan build ~/vault --out ~/www --base-url https://example.org/ports/
  portolan build --host github --base-url https://ann.github.io/ports/
  portolan build --baseline public/api/v1/registry.json
  portolan build --single-file ports.html          # also one file, to send by mail
  portolan build --zip ports.zip --docset Ports.docset
  portolan build --templates look/templates --static look/static

Build writes only the files that changed. If the notes have errors, it writes nothing.
If build is stopped or the disk is full, run it again: it completes the site.
With --sync, the site also survives a loss of power. This is slower.

With --host, the site has the files that this host reads: redirects from /443 and
/443/tcp to the page of port 443, headers, or rules for nginx and Caddy in the folder
hosting. GitHub Pages and S3 have no redirects. If the site exceeds a limit of the host,
build writes nothing.

--zip=FILE and --docset=DIR write the same site once more, next to the folder. The zip file
contains one folder with the name of the file. Its bytes depend only on the notes, the
options and the program: all its files have the time of SOURCE_DATE_EPOCH, or 1980. It
replaces only a zip file that build wrote. The docset is for Zeal and Dash.

With --baseline=OLD, the site also has changes.html and api/v1/changes.json. If --base-url
is set and a date is known, it also has feed.xml, an Atom feed. The date comes from
SOURCE_DATE_EPOCH or, if that is not set, from the newest source. Build reads OLD before
it writes, so OLD can be a file of the same site.

With --watch, build stays and builds again when you save a note. It prints what changed.

With --single-file=FILE, build also writes the whole site to one HTML file, which a
browser opens from disk. FILE has no JSON index and no widgets. Build replaces FILE only
if it wrote it before.`
}

func (c *buildCmd) Run(ctx context.Context, std streams) error {
	opts, err := c.siteOptions(std)
	if err != nil {
		return err
	}
	if !c.Watch {
		_, err := c.build(opts, std)
		return err
	}
	if err := checkApart([]string{c.Out, c.SingleFile, c.Zip, c.Docset}, append(c.paths(), c.folders()...)); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	// The notes are watched before they are read, so that no change gets lost in between.
	w := c.watch(c.lookFlags, std)
	defer w.Close()
	r := rebuilder{quiet: c.Quiet, std: std}
	r.options = func() (generator.Options, error) {
		layers, err := c.layers()
		if err == nil {
			err = c.open(&opts)
		}
		opts.Layers = layers
		return opts, err
	}
	r.build = func(opts generator.Options) (generator.Report, error) { return c.build(opts, std) }
	r.run(ctx, w)
	return nil
}

// siteOptions checks the flags and returns the options of the build.
func (c *buildCmd) siteOptions(std streams) (generator.Options, error) {
	opts, err := c.options()
	if err != nil {
		return opts, err
	}
	if err := c.open(&opts); err != nil {
		return opts, err
	}
	c.hintAtBuiltIn(std)
	if c.BaseURL != "" {
		if opts.BaseURL, err = registry.ParseBaseURL(c.BaseURL); err != nil {
			return opts, fmt.Errorf("--base-url: %w", err)
		}
	}
	if c.SingleFile != "" {
		if err := generator.CheckSingleFile(c.SingleFile); err != nil {
			return opts, fmt.Errorf("--single-file: %w", err)
		}
	}
	if c.Zip != "" {
		if err := generator.CheckZip(c.Zip); err != nil {
			return opts, fmt.Errorf("--zip: %w", err)
		}
	}
	if c.Docset != "" {
		if err := generator.CheckDocset(c.Docset); err != nil {
			return opts, fmt.Errorf("--docset: %w", err)
		}
	}
	opts.Program = sync.OnceValues(programHash)
	go opts.Program() // computes the hash while Build reads the notes
	if c.Baseline != "" {
		baseline, err := readState(std, nil, c.Baseline, c.links())
		if err != nil {
			return opts, fmt.Errorf("--baseline: %w", err)
		}
		opts.Baseline = &baseline
	}
	return opts, nil
}

// build builds the site once. It returns errNo if the notes have errors.
func (c *buildCmd) build(opts generator.Options, std streams) (generator.Report, error) {
	start := time.Now()
	report, err := generator.Build(opts, generator.Target{
		Folder: c.Out, Host: c.Host, Precompress: c.Precompress, SingleFile: c.SingleFile, Zip: c.Zip, Docset: c.Docset,
		Strict: c.Strict, Sync: c.Sync,
		Waiting: func() {
			std.hint("another build writes to %s; this one waits", c.Out)
		},
	})
	if err != nil {
		return report, err
	}
	if err := diag.WriteText(std.err, report.Diags.Faults()); err != nil {
		return report, err
	}
	if report.Refused {
		std.fail("nothing was written to %s: %s", c.Out, countProblems(report.Diags))
		return report, errNo
	}
	if !c.Quiet {
		c.summary(std.out, report, time.Since(start))
		if !report.Output.Unchanged {
			hintAtHome(opts.Layers, report.Registry, std)
		}
	}
	if len(report.TopFiles) > 0 && !c.Quiet {
		std.hint("this site is not at the root of its domain, but %s must be there; move it, or add its lines to the "+
			"file there", strings.Join(report.TopFiles, ", "))
	}
	for _, picture := range report.Single.Left {
		std.hint("%s is not in %s: a picture in it can have at most 1 MiB", picture, c.SingleFile)
	}
	if report.Undated && !c.Quiet {
		std.hint("feed.xml was not written, because no source has a date; set SOURCE_DATE_EPOCH")
	}
	return report, nil
}

func (c *buildCmd) summary(w io.Writer, r generator.Report, took time.Duration) {
	reg := r.Registry
	fmt.Fprintf(w, "%s, %s on %s, %s\n", counts.Of(len(reg.Notes()), "note"),
		counts.Of(len(reg.Assignments()), "assignment"), counts.Of(len(reg.Ports()), "port"), countProblems(r.Diags))
	if line := published(reg); line != "" {
		fmt.Fprintln(w, line)
	}
	if r.Output.Unchanged {
		fmt.Fprintf(w, "nothing has changed since the last build: %s, checked", counts.Of(r.Pages, "page"))
	} else {
		fmt.Fprintf(w, "%s in %s, %d written, %d removed",
			counts.Of(r.Pages, "page"), counts.Of(r.Output.Files, "file"), r.Output.Written, r.Output.Removed)
	}
	fmt.Fprintf(w, " in %.2f s\n", took.Seconds())
	switch {
	case r.Zipped:
		fmt.Fprintf(w, "%s written\n", printable.Line(c.Zip))
	case c.Zip != "":
		fmt.Fprintf(w, "%s has not changed\n", printable.Line(c.Zip))
	}
	switch {
	case r.Docset.Unchanged:
		fmt.Fprintf(w, "%s has not changed\n", printable.Line(c.Docset))
	case c.Docset != "":
		fmt.Fprintf(w, "%s in %s, %d written, %d removed\n", counts.Of(r.Docset.Files, "file"), printable.Line(c.Docset),
			r.Docset.Written, r.Docset.Removed)
	}
	fmt.Fprintf(w, "open %s\n", printable.Line(filepath.Join(c.Out, "index.html")))
	if c.SingleFile != "" {
		fmt.Fprintf(w, "%s in one file of %d KB: open %s\n", counts.Of(r.Single.Pages, "page"), (r.Single.Bytes+999)/1000,
			printable.Line(c.SingleFile))
	}
}

// countProblems returns the number of errors and the number of warnings, in words.
func countProblems(l *diag.List) string {
	return counts.Of(l.Count(diag.Error), "error") + ", " + counts.Of(l.Count(diag.Warning), "warning")
}

// programHash returns a hash of the file of the running program. If the hash differs from
// that of the last build, Build writes the site again.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
