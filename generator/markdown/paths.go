package markdown

import (
	"crypto/sha256"
	"strings"

	"portolan/generator/text"
)

// Paths are the paths of notes, by which a link such as [[NET/DNS]] is told from
// one to a name that holds a slash. The zero value has none.
type Paths struct {
	suffixes map[string]bool // folded, of two parts at least
	key      [sha256.Size]byte
}

// Add adds the path of a note, with slashes.
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
			p.key[i] ^= b // in any order
		}
	}
}

// Key tells sets of paths apart: notes are read alike among paths of one key.
func (p Paths) Key() [sha256.Size]byte { return p.key }

func (p Paths) has(target string) bool { return p.suffixes[text.Fold(trimMD(target))] }

func trimMD(path string) string {
	if n := len(path) - len(".md"); n >= 0 && strings.EqualFold(path[n:], ".md") {
		return path[:n]
	}
	return path
}
