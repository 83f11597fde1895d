// Package search prepares the registry for searching and runs the one engine
// there is, static/js/engine.js: in the browser the page's script drives it,
// here goja does, for the command line and the tests. It imports registry,
// text, output and urls.
package search

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Index is the data that the engine searches: columns of equal length, one
// entry per assignment in the order of the registry, and the same for
// protocols. Words are in lower case, without accents, and apart by blanks.
type Index struct {
	// Pages are the addresses of results, with * for what differs.
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`

	Port      []registry.Number `json:"port"`
	End       []registry.Number `json:"end"`
	Bits      []int             `json:"bits"`  // which of Transports, the first as 1, the next as 2, then 4
	Title     []string          `json:"title"` // to be shown
	Note      []string          `json:"note"`  // to be shown: what else is said
	Runs      [][]int           `json:"runs"`  // into the protocols
	Exact     []string          `json:"exact"` // whole names, one a line
	Names     []string          `json:"names"` // the words of all names
	About     []string          `json:"about"` // the words of the description
	Protocols ProtocolColumns   `json:"protocols"`
	Blocks    BlockColumns      `json:"blocks"`
}

// BlockColumns are the parts of the number space that have a page, where
// numbers without a page of their own are answered.
type BlockColumns struct {
	First []registry.Number `json:"first"`
	ID    []string          `json:"id"`
}

// ProtocolColumns are the columns of the protocols.
type ProtocolColumns struct {
	ID    []string `json:"id"`
	Label []string `json:"label"`
	Name  []string `json:"name"`
	Exact []string `json:"exact"`
	Names []string `json:"names"`
}

// NewIndex prepares a registry for searching.
func NewIndex(reg *registry.Registry) *Index {
	index := &Index{
		Pages:      urls.Patterns(),
		Transports: (registry.TCP | registry.UDP | registry.SCTP | registry.DCCP).IDs(),
		Port:       []registry.Number{}, End: []registry.Number{}, Runs: [][]int{},
	}
	var wait sync.WaitGroup
	wait.Go(func() {
		for _, p := range reg.Protocols() {
			index.Protocols.add(p)
		}
	})
	rows := map[*registry.Protocol]int{}
	for i, p := range reg.Protocols() {
		rows[p] = i
	}
	for _, a := range reg.Assignments() {
		index.add(a, rows)
	}
	wait.Wait()
	for _, b := range registry.Blocks() {
		index.Blocks.First, index.Blocks.ID = append(index.Blocks.First, b.First), append(index.Blocks.ID, b.ID())
	}
	return index
}

func (x *Index) add(a *registry.Assignment, protocols map[*registry.Protocol]int) {
	runs := []int{}
	names := []string{a.Name, a.Service}
	for _, p := range a.Protocols {
		runs = append(runs, protocols[p])
		names = append(names, p.Names()...)
	}
	about := text.Plain(a.Description)
	x.Port, x.End = append(x.Port, a.Port), append(x.End, a.End)
	x.Bits = append(x.Bits, int(a.Transports))
	x.Title, x.Note = append(x.Title, a.Name), append(x.Note, about)
	x.Runs = append(x.Runs, runs)
	x.Exact = append(x.Exact, exact(names))
	x.Names = append(x.Names, words(strings.Join(names, " ")))
	x.About = append(x.About, words(about))
}

func (c *ProtocolColumns) add(p *registry.Protocol) {
	names := p.Names()
	c.ID, c.Label, c.Name = append(c.ID, p.ID), append(c.Label, p.Label), append(c.Name, p.Name)
	c.Exact, c.Names = append(c.Exact, exact(names)), append(c.Names, words(strings.Join(names, " ")))
}

// exact folds names to lines, each once, with a line end at either side.
func exact(names []string) string {
	var lines []string
	for _, name := range names {
		if key := words(name); key != "" && !slices.Contains(lines, key) {
			lines = append(lines, key)
		}
	}
	if len(lines) == 0 {
		return "\n"
	}
	return "\n" + strings.Join(lines, "\n") + "\n"
}

// words brings text to what the engine compares: lower case, no accents, words
// apart by single blanks, every word once.
func words(s string) string {
	kept := strings.FieldsFunc(fold(s), gap)
	if len(kept) == 1 {
		return kept[0]
	}
	seen := make(map[string]bool, len(kept))
	kept = slices.DeleteFunc(kept, func(word string) bool {
		again := seen[word]
		seen[word] = true
		return again
	})
	return strings.Join(kept, " ")
}

// fold does what fold in engine.js does to queries.
func fold(s string) string {
	s = strings.ToLower(s)
	if !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
		return s
	}
	s = norm.NFKD.String(s)
	return folded.Replace(strings.Map(func(r rune) rune {
		if 0x300 <= r && r <= 0x36f {
			return -1
		}
		return r
	}, s))
}

// folded are letters that Unicode does not decompose, and the sigma that only
// ends words, which JavaScript writes where Go does not.
var folded = strings.NewReplacer("ß", "ss", "ς", "σ")

// gap tells whether a character parts words: controls, punctuation and
// symbols, by the ranges that BETWEEN in engine.js has.
func gap(r rune) bool {
	if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
		return false
	}
	for _, g := range gaps {
		if g[0] <= r && r <= g[1] {
			return true
		}
	}
	return false
}

var gaps = [][2]rune{
	{0, '/'}, {':', '@'}, {'[', '`'}, {'{', 0xa9}, {0xab, 0xb4}, {0xb6, 0xb9}, {0xbb, 0xbf}, {0xd7, 0xd7}, {0xf7, 0xf7},
	{0x2000, 0x206f}, {0x20a0, 0x20cf}, {0x2190, 0x2bff}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
	{0xff01, 0xff0f}, {0xff1a, 0xff20}, {0xff3b, 0xff40}, {0xff5b, 0xff65},
}

// The index is a classic script, which works from disk, where a page cannot
// fetch; so is the pointer to it.
const (
	indexHead   = "globalThis.portolanIndex="
	pointerHead = "globalThis.portolanIndexFile="
)

// Files returns the search index of the site, the last of them the index itself.
// Its content is made once, when first asked for; with hashed set, at once,
// since its name depends on it.
func Files(reg *registry.Registry, hashed bool) ([]output.File, error) {
	content := sync.OnceValues(func() ([]byte, error) { return script(indexHead, NewIndex(reg)) })
	index := output.File{Path: urls.SearchIndex, Render: func(b *bytes.Buffer) error {
		script, err := content()
		b.Write(script)
		return err
	}}
	if !hashed {
		return []output.File{index}, nil
	}
	whole, err := content()
	if err != nil {
		return nil, err
	}
	index.Path = output.HashedPath(urls.SearchIndex, whole)
	pointer, err := script(pointerHead, index.Path)
	return []output.File{output.Static(urls.SearchIndex, pointer), index}, err
}

// script is a statement that keeps a value for the page's script.
func script(head string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(head)
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return b.Bytes(), err
}
