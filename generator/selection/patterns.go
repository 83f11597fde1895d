package selection

import (
	"errors"
	"fmt"
	"io/fs"
	"unicode/utf8"

	"portolan/generator/diag"
	"portolan/generator/globs"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/vault"
)

// patterns is a set of patterns with the places where they are written.
type patterns struct {
	globs.Set
	written []frontmatter.Pattern
}

func (p *patterns) add(more []frontmatter.Pattern) {
	for _, m := range more {
		p.Add(m.Pattern)
	}
	p.written = append(p.written, more...)
}

// reportUnused reports the patterns that match nothing.
func (p *patterns) reportUnused(diags *diag.List) {
	for i, w := range p.written {
		if !p.Used(i) {
			diags.Add(diag.ExcludeUnused, w.At, fmt.Sprintf("the pattern “%s” matches no file and no folder", w.Written),
				"patterns are relative to the content folder, as in .gitignore")
		}
	}
}

// cause returns the text of an error without the path, which the diagnostic contains.
func cause(err error) string {
	if errors.Is(err, vault.ErrOutside) {
		return vault.ErrOutside.Error()
	}
	if pathErr := (*fs.PathError)(nil); errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return err.Error()
}

// validText reports whether a file is text. A decoder that does not know the encoding
// returns the bytes unchanged.
func validText(src *diag.Text) bool { return utf8.Valid(src.Bytes) }
