package markdown

import (
	"strings"

	"portolan/generator/text"
)

// Paths are the paths of notes. They distinguish a link to a path, such as [[NET/DNS]],
// from a link to a name that contains a slash, such as [[TCP/IP]]. The zero value has no
// paths.
type Paths struct {
	// suffixes contains the ends of all paths, folded by text.Fold: for the path a/b/c.md,
	// the two ends "a/b/c" and "b/c".
	suffixes map[string]bool
}

// Add adds the path of a note. The path has slashes as separators.
func (p *Paths) Add(path string) {
	if p.suffixes == nil {
		p.suffixes = map[string]bool{}
	}
	for tail := trimMD(path); strings.Contains(tail, "/"); _, tail, _ = strings.Cut(tail, "/") {
		p.suffixes[text.Fold(tail)] = true
	}
}

// Agrees reports whether parsing the note of d again with these paths gives the same
// document. d may be nil: then the note could not be parsed, whatever the paths are.
func (p Paths) Agrees(d *Document) bool {
	if d == nil {
		return true
	}
	for target, isPath := range d.slashed {
		if p.has(target) != isPath {
			return false
		}
	}
	return true
}

func (p Paths) has(target string) bool { return p.suffixes[text.Fold(trimMD(target))] }

func trimMD(path string) string {
	if n := len(path) - len(".md"); n >= 0 && strings.EqualFold(path[n:], ".md") {
		return path[:n]
	}
	return path
}
