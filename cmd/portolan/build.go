package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/registry"
)

type buildCmd struct {
	contentFlag
	Out      string `placeholder:"DIR" default:"public" help:"Folder to write into (default: public). It must be empty, or hold a former build."`
	BaseURL  string `name:"base-url" placeholder:"URL" help:"Address at which the site will be. Pages work without it; 404.html, canonical links and the feed of changes need it."`
	Baseline string `placeholder:"OLD" help:"Say on the site what changed since OLD: a registry.json of an earlier build, notes, or - for standard input."`
	Strict   bool   `help:"Let warnings fail the build, too."`
	Quiet    bool   `short:"q" help:"Print nothing but warnings and errors."`
}

// Help adds examples to the help of the command.
func (buildCmd) Help() string {
	return `Examples:
  portolan build
  portolan build --content ~/vault --out /srv/www/ports --base-url https://example.org/ports/
  portolan build --baseline public/api/v1/registry.json

Files that do not differ are not touched. Faults in the notes leave the folder as it was.

With --baseline there are also changes.html and api/v1/changes.json, and, where the
address and a date are known, feed.xml, an Atom feed. Its date is SOURCE_DATE_EPOCH,
else that of the newest source. OLD is read before anything is written.`
}

func (c *buildCmd) Run(std streams) error {
	start := time.Now()
	opts, err := c.options()
	if err != nil {
		return err
	}
	if c.BaseURL != "" {
		if opts.BaseURL, err = registry.ParseBaseURL(c.BaseURL); err != nil {
			return fmt.Errorf("--base-url: %w", err)
		}
	}
	opts.Program = sync.OnceValues(programHash)
	go opts.Program() // while the notes are read
	if c.Baseline != "" {
		baseline, err := readState(std, nil, c.Baseline)
		if err != nil {
			return fmt.Errorf("--baseline: %w", err)
		}
		opts.Baseline = &baseline
	}
	report, err := generator.Build(opts, c.Out, c.Strict)
	if err != nil {
		return err
	}
	if err := diag.WriteText(std.err, report.Diags.Faults()); err != nil {
		return err
	}
	if report.Refused {
		fmt.Fprintf(std.err, "portolan: error: %s, so nothing was written to %s\n", faults(report.Diags), c.Out)
		return errNo
	}
	if !c.Quiet {
		c.summary(std.out, report, time.Since(start))
	}
	if report.Undated && !c.Quiet {
		fmt.Fprintln(std.err, "portolan: hint: there is no feed.xml, since no source says as of when it is; "+
			"SOURCE_DATE_EPOCH gives it a date")
	}
	return nil
}

func (c *buildCmd) summary(w io.Writer, r generator.Report, took time.Duration) {
	reg := r.Registry
	fmt.Fprintf(w, "%s, %s on %s, %s\n", counts.Of(len(reg.Notes()), "note"),
		counts.Of(len(reg.Assignments()), "assignment"), counts.Of(len(reg.Ports()), "port"), faults(r.Diags))
	if r.Output.Unchanged {
		fmt.Fprintf(w, "nothing has changed since the last build: %s, checked", counts.Of(r.Pages, "page"))
	} else {
		fmt.Fprintf(w, "%s in %s, %d written, %d removed",
			counts.Of(r.Pages, "page"), counts.Of(r.Output.Files, "file"), r.Output.Written, r.Output.Removed)
	}
	fmt.Fprintf(w, " in %.2f s\nopen %s\n", took.Seconds(), filepath.Join(c.Out, "index.html"))
}

// faults counts the errors and warnings.
func faults(l *diag.List) string {
	return counts.Of(l.Count(diag.Error), "error") + ", " + counts.Of(l.Count(diag.Warning), "warning")
}

// programHash is a hash of the running program, so that a site made by an
// older one is made anew.
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
