package markdown

import (
	"crypto/sha256"
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
	key      [sha256.Size]byte
}

// Add adds the path of a note. The path has slashes as separators.
func (p *Paths) Add(path string) {
	if p.suffixes == nil {
		p.suffixes = map[string]bool{}
	}
	for tail := trimMD(path); strings.Contains(tail, "/"); _, tail, _ = strings.Cut(tail, "/") {
		folded := text.Fold(tail)
		if p.suffixes[folded] {
			continue
		}
		p.suffixes[folded] = true
		for i, b := range sha256.Sum256([]byte(folded)) {
			// With XOR, the order in which paths are added does not change the key.
			p.key[i] ^= b
		}
	}
}

// Key returns a hash of the set of paths. If two Paths have the same key, they parse any
// note in the same way.
func (p Paths) Key() [sha256.Size]byte { return p.key }

func (p Paths) has(target string) bool { return p.suffixes[text.Fold(trimMD(target))] }

func trimMD(path string) string {
	if n := len(path) - len(".md"); n >= 0 && strings.EqualFold(path[n:], ".md") {
		return path[:n]
	}
	return path
}
