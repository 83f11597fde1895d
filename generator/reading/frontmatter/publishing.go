package frontmatter

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/globs"
	"portolan/generator/markdown"
)

// The settings of the home note that decide which notes are published.
const (
	excludeKey   = "exclude"
	onlyKey      = "only"
	templatesKey = "templates"
	drawingsKey  = "drawings"
)

// Publishing are the settings of the home note that decide which notes are published.
type Publishing struct {
	// Exclude are the patterns of files that are left out. Only are the patterns of the
	// notes that are published. If Only is empty, all notes are.
	Exclude, Only []Pattern
	// Templates and Drawings are set to publish templates and Excalidraw drawings.
	Templates, Drawings bool
}

// Pattern is a pattern, and the place where it is written.
type Pattern struct {
	globs.Pattern
	Written string
	At      diag.At
}

// maxPatterns is the maximum number of patterns in a setting or a file. The time to list
// the notes grows with their number.
const maxPatterns = 1000

// ReadPublishing reads the settings of the home note that decide which notes are
// published. It returns no settings for any other note. It adds an error for a setting that
// is not clear, because private notes could be published.
func ReadPublishing(doc *markdown.Document, home Home, diags *diag.List) Publishing {
	var p Publishing
	if !home.Is(doc) {
		return p
	}
	f := values{src: doc.Text, diags: diags}
	for _, field := range doc.Meta {
		switch strings.ToLower(field.Key) {
		case excludeKey:
			p.Exclude = append(p.Exclude, f.patterns(field)...)
		case onlyKey:
			p.Only = append(p.Only, f.patterns(field)...)
		case templatesKey:
			p.Templates = f.also(field)
		case drawingsKey:
			p.Drawings = f.also(field)
		}
	}
	return p
}

// also reads a setting that publishes what is left out by default. Any value other than
// true leaves it out.
func (f values) also(field markdown.Field) bool {
	if field.Unreadable {
		return false // ReadNote reports it.
	}
	return f.truth(field, truthWords{consequence: "they are not published", hint: "write true or false"})
}

// patterns returns the patterns in a field.
func (f values) patterns(field markdown.Field) []Pattern {
	if field.Unreadable || field.Fields != nil || slices.Contains(field.List, "") || f.tagged(field) {
		f.warn(diag.ExcludeInvalid, field, fmt.Sprintf("%q must be a list of patterns", field.Key),
			`put a pattern that begins with * or ! in quotes: `+field.Key+`: ["*.draft.md"]`)
		return nil
	}
	var patterns []Pattern
	rest := min(field.Offset+len(field.Key), len(f.src.Bytes))
	for item := range strings.SplitSeq(strings.Join(field.Values(), "\n"), "\n") {
		if item = strings.TrimSpace(item); item == "" {
			continue
		}
		// Front matter has no positions of items, so they are found by their words.
		at := rest
		if n := bytes.Index(f.src.Bytes[rest:], []byte(item)); n >= 0 {
			at += n
			rest = at + len(item)
		}
		p, ok := NewPattern(item, ".", diag.At{Text: f.src, Offset: at}, f.diags)
		if !ok {
			continue
		}
		if len(patterns) == maxPatterns {
			f.diags.Add(diag.ExcludeInvalid, p.At, fmt.Sprintf("there are more than %d patterns", maxPatterns),
				"move the private notes into one folder")
			break
		}
		patterns = append(patterns, p)
	}
	return patterns
}

// tagged reports whether a field has no value because its text is a tag of YAML, as in
// "exclude: !a".
func (f values) tagged(field markdown.Field) bool {
	line, _, _ := bytes.Cut(f.src.Bytes[field.Offset:], []byte("\n"))
	_, value, _ := bytes.Cut(line, []byte(":"))
	return len(field.Values()) == 0 && bytes.HasPrefix(bytes.TrimSpace(value), []byte("!"))
}

// NewPattern parses a pattern relative to the folder base. It reports a pattern that is
// not valid, and returns false.
func NewPattern(written, base string, at diag.At, diags *diag.List) (Pattern, bool) {
	parsed, err := globs.Parse(written, base)
	if err != nil {
		diags.Add(diag.ExcludeInvalid, at, err.Error(), "write a pattern as in .gitignore, such as Private/ or *.draft.md")
		return Pattern{}, false
	}
	return Pattern{parsed, written, at}, true
}

// ReadIgnoreFile reads the patterns in a file .portolanignore, one on each line. They are
// relative to the folder base. Lines that begin with # are comments.
func ReadIgnoreFile(src *diag.Text, base string, diags *diag.List) []Pattern {
	var patterns []Pattern
	offset := 0
	for line := range bytes.Lines(src.Bytes) {
		at := diag.At{Text: src, Offset: offset}
		offset += len(line)
		written := strings.TrimRight(string(line), "\r\n")
		if strings.TrimSpace(written) == "" || strings.HasPrefix(written, "#") {
			continue
		}
		if len(patterns) == maxPatterns {
			diags.Add(diag.ExcludeInvalid, at, fmt.Sprintf("there are more than %d patterns", maxPatterns),
				"move the private notes into one folder")
			break
		}
		if p, ok := NewPattern(written, base, at, diags); ok {
			patterns = append(patterns, p)
		}
	}
	return patterns
}

// KeepsFolder reports whether the note of a folder allows to publish the folder. It does
// not if it says "publish: false".
func KeepsFolder(doc *markdown.Document) bool {
	if _, ok := refusal(doc, "publish", "published"); ok {
		return false
	}
	f := values{src: doc.Text, diags: &diag.List{}}
	for _, field := range doc.Meta {
		field.Key = strings.ToLower(field.Key)
		switch {
		case field.Key != "publish" && field.Key != "published":
		case field.Unreadable:
			return false
		case field.Key == "published":
			if f.deniesPublished(field, false) {
				return false
			}
		case f.withholds(field, false):
			return false
		}
	}
	return true
}
