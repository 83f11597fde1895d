package markdown

import (
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Paths are the paths of notes, by which a link such as [[NET/DNS]] is told from
// one to a name that holds a slash. The zero value has none.
type Paths struct {
	tails map[string]bool // folded, of two parts at least
}

// Add adds the path of a note, with slashes.
func (p *Paths) Add(path string) {
	if p.tails == nil {
		p.tails = map[string]bool{}
	}
	for tail := trimMD(path); strings.Contains(tail, "/"); _, tail, _ = strings.Cut(tail, "/") {
		p.tails[text.Fold(tail)] = true
	}
}

func (p Paths) has(target string) bool { return p.tails[text.Fold(trimMD(target))] }

func trimMD(path string) string {
	if n := len(path) - len(".md"); n >= 0 && strings.EqualFold(path[n:], ".md") {
		return path[:n]
	}
	return path
}

// Parse reads a note on its own: see Paths.Parse.
func Parse(src *diag.Source, diags *diag.List) *Document { return Paths{}.Parse(src, diags) }
