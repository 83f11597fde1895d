package widgets

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// directory is the content of embed/v1.json. It says which file the script must load for
// numbers and names that have no JSON file of their own: a number in a range, or another
// name of a protocol. It also says where the search engine and the index are.
type directory struct {
	Title  string `json:"title"`
	Engine string `json:"engine"` // path of the script of the search engine
	Index  string `json:"index"`  // path of the search index
	// Ranges are the ranges that sources list, the narrowest first.
	Ranges []rangeEntry `json:"ranges"`
	// Blocks are the bands (port.Band), sorted by number.
	Blocks []blockEntry `json:"blocks"`
	// Protocols maps slugs of other names of protocols to their ids: "secure-shell" to
	// "ssh".
	Protocols map[string]string `json:"protocols"`
}

type rangeEntry struct {
	First port.Number `json:"first"`
	Last  port.Number `json:"last"`
	Page  string      `json:"page"` // path relative to the root of the site
	URI   string      `json:"uri"`  // path relative to api/v1/
}

type blockEntry struct {
	First port.Number `json:"first"`
	Page  string      `json:"page"`
	URI   string      `json:"uri"`
}

func newDirectory(reg *registry.Registry, pages urls.Scheme, engine, index string) directory {
	d := directory{
		Title: reg.Site().Title, Engine: engine, Index: index,
		Ranges: []rangeEntry{}, Blocks: []blockEntry{}, Protocols: protocolNames(reg.Protocols()),
	}
	for _, r := range reg.Ranges() {
		d.Ranges = append(d.Ranges, rangeEntry{
			r.Start, r.End, pages.Range(r.Start, r.End), urls.Data(urls.Folders{}.Range(r.Start, r.End)),
		})
	}
	slices.SortStableFunc(d.Ranges, func(a, b rangeEntry) int { return cmp.Compare(a.Last-a.First, b.Last-b.First) })
	for _, b := range port.Bands() {
		d.Blocks = append(d.Blocks, blockEntry{b.First, pages.Band(b), urls.Data(urls.Folders{}.Band(b))})
	}
	return d
}

// protocolNames maps the slugs of names to the ids of protocols: "secure-shell" to "ssh".
// A slug that is an id is left out. If several protocols share a name, the name leads to
// the protocol with a note. If none of them has a note, or several have one, the name is
// left out. For the thousands of protocols without a note, names of several words are
// left out: they would make the file ten times as large.
func protocolNames(protocols []*registry.Protocol) map[string]string {
	taken, names := map[string]bool{}, map[string]string{}
	for _, p := range protocols {
		taken[p.ID] = true
	}
	for _, noted := range []bool{true, false} {
		// The map claims has the id of the protocol for each slug. The id is "" if several protocols have the name.
		claims := map[string]string{}
		for _, p := range protocols {
			if (p.Note != nil) == noted {
				claim(claims, taken, p)
			}
		}
		for slug, id := range claims {
			taken[slug] = true
			if id != "" {
				names[slug] = id
			}
		}
	}
	return names
}

// claim adds the slugs of the names of a protocol to claims. Slugs in taken are skipped.
// If the protocol has no note, names of several words are also skipped. A slug that two
// protocols have gets the value "".
func claim(claims map[string]string, taken map[string]bool, p *registry.Protocol) {
	for _, name := range p.Names() {
		slug := text.Slug(name)
		if taken[slug] || p.Note == nil && strings.Contains(name, " ") {
			continue
		}
		if other, claimed := claims[slug]; claimed && other != p.ID {
			claims[slug] = ""
			continue
		}
		claims[slug] = p.ID
	}
}
