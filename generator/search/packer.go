package search

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// packer fills the columns of an index. It must add texts and protocols in the order in
// which the function open in engine/open.js reads them.
type packer struct {
	reg          *registry.Registry
	pages        urls.Scheme
	index        *Index
	names, prose textList
	protocolRows map[*registry.Protocol]int // the rows of protocols that were already added
	rows         map[*registry.Service]int  // the rows of services
	kinds        map[kind]int               // the indexes in Kinds
	sources      map[string]int             // maps a label, such as "Notes, IANA", to its index in Sources
	port         int                        // the port of the previous service
	headings     map[string]int             // how many notes have each heading
	own          int                        // the row of the previous protocol with a page of its own
}

func newPacker(reg *registry.Registry, pages urls.Scheme, x *Index) *packer {
	f := &packer{
		reg: reg, pages: pages, index: x, protocolRows: map[*registry.Protocol]int{},
		names: textList{seen: map[string]int{}}, prose: textList{seen: map[string]int{}}, rows: map[*registry.Service]int{}, sources: map[string]int{}, kinds: map[kind]int{},
		headings: headingsOf(reg.Notes()),
	}
	for row, s := range x.services {
		f.rows[s] = row
	}
	return f
}

// service adds a service to the columns.
func (f *packer) service(row int, s *registry.Service) {
	x := f.index
	x.Port, f.port = append(x.Port, int(s.Port)-f.port), int(s.Port)
	if !s.Single() {
		x.End = append(x.End, [2]int{row, int(s.End)})
	}
	f.kind(s)
	title := ""
	// A reserved number has no title, because results show its state.
	if s.State.HasPage() {
		title = s.Name
	}
	x.Title = append(x.Title, f.text(title, row, fieldTitle))
	x.About = append(x.About, f.text(s.Description(), row, fieldAbout))
	if names := f.texts(row, fieldName, ownNames(s)); len(names) > 0 {
		x.Names = append(x.Names, append([]int{row}, names...))
	}
	if extra := f.fields(row, extras(s)); len(extra) > 0 {
		x.Extra = append(x.Extra, append([]int{row}, extra...))
	}
	protocols := []int{}
	for _, p := range s.Protocols {
		if at, met := f.protocolRows[p]; met {
			protocols = append(protocols, len(f.protocolRows)-at)
			continue
		}
		protocols = append(protocols, 0)
		f.protocol(p)
	}
	x.ServiceProtocols = append(x.ServiceProtocols, protocols)
}

// kind adds the kind of a service.
func (f *packer) kind(s *registry.Service) {
	encryption, _ := s.Encryption()
	exposure, _ := s.Exposure()
	k := kind{
		kindUsed: int(s.Used()), kindRegistered: int(s.Registered()),
		kindState: slices.Index(registry.States(), s.State), kindWeight: f.reg.Weight(s), kindAuthor: s.Author(),
		kindSource:     f.source(s),
		kindEncryption: slices.Index(registry.Encryptions(), encryption),
		kindExposure:   slices.Index(registry.Exposures(), exposure),
	}
	at, met := f.kinds[k]
	if !met {
		at = len(f.index.Kinds)
		f.kinds[k] = at
		f.index.Kinds = append(f.index.Kinds, k)
	}
	f.index.Kind = append(f.index.Kind, at)
}

// source joins the labels of all sources of the service: "Notes, IANA". It returns the
// index of this text in Sources, and adds the text if it is missing.
func (f *packer) source(s *registry.Service) int {
	var labels []string
	for _, src := range s.Sources() {
		labels = append(labels, src.Label())
	}
	names := strings.Join(labels, ", ")
	at, met := f.sources[names]
	if !met {
		at = len(f.index.Sources)
		f.sources[names] = at
		f.index.Sources = append(f.index.Sources, names)
	}
	return at
}

// protocol adds a protocol to the columns.
func (f *packer) protocol(p *registry.Protocol) {
	row := len(f.protocolRows)
	doc := len(f.index.services) + row
	f.protocolRows[p] = row
	f.index.protocols = append(f.index.protocols, p)
	id, about := p.ID, ""
	if strings.Join(words(p.Label), "-") == id {
		id = ""
	}
	if p.Note != nil {
		about = p.Note.Description
	}
	c := &f.index.Protocols
	c.Label = append(c.Label, f.text(p.Label, doc, fieldTitle))
	c.Name = append(c.Name, f.text(p.Name, doc, fieldName))
	c.ID = append(c.ID, f.text(id, doc, fieldTitle))
	c.About = append(c.About, f.text(about, doc, fieldAbout))
	aliases := slices.DeleteFunc(slices.Clone(p.Aliases), func(a string) bool { return a == p.Label })
	c.Aliases = append(c.Aliases, f.texts(doc, fieldAlias, aliases))
	if p.OwnPage() {
		c.Own, f.own = append(c.Own, row-f.own), row
	}
	if p.IsTransport() || len(p.Services) == 0 {
		c.Leads = append(c.Leads, row)
	}
	if why := p.WhyPortless(); why != "" {
		c.Bare = append(c.Bare, [2]int{row, f.text(why, doc, fieldAbout)})
	}
	if carrier := f.reg.Carrier(p); carrier != nil {
		c.Inside = append(c.Inside, [2]int{row, f.rows[carrier]})
	}
}

// note adds a note to the columns. A note about a protocol or topic is found by its headings, tags and
// values, because the protocol or topic is found by its names.
func (f *packer) note(n *registry.Note, parts []section) {
	var services []*registry.Service
	for _, a := range n.Assignments {
		services = append(services, f.reg.ServiceOf(a))
	}
	slices.SortFunc(services, func(a, b *registry.Service) int { return cmp.Compare(f.rows[a], f.rows[b]) })
	of := listing{title: n.Title, aliases: slices.Concat(n.Aliases, n.Tags), about: n.Description, page: f.pages.Note(n),
		services: slices.Compact(services), sections: parts}
	if n.Protocol != nil || n.Topic != nil {
		of.untitled, of.aliases, of.about = true, n.Tags, ""
	}
	f.listing(of)
	f.index.notes = append(f.index.notes, n)
	f.index.sections = append(f.index.sections, parts)
}

// topic adds a topic to the columns of notes.
func (f *packer) topic(t *registry.Topic) {
	about, ids := "", []string{t.ID}
	if t.Note != nil {
		about = t.Note.Description
	}
	for _, alias := range t.Aliases() {
		ids = append(ids, strings.Join(words(alias), "-"))
	}
	f.listing(listing{title: t.Name, aliases: t.Aliases(), about: about, page: f.pages.Topic(t), services: t.Services})
	f.index.topics = append(f.index.topics, t)
	f.index.Notes.Topics = append(f.index.Notes.Topics, ids)
}

// listing is a topic or note, and the services that it lists. If untitled is set, a search does not find
// its title.
type listing struct {
	title, about, page string
	aliases            []string
	services           []*registry.Service
	sections           []section
	untitled           bool
}

// listing adds a topic or note to the columns of notes.
func (f *packer) listing(l listing) {
	x := f.index
	row := len(x.topics) + len(x.notes)
	doc, field := len(x.services)+len(x.protocols)+row, fieldTitle
	c := &x.Notes
	if l.untitled {
		c.Untitled, field = append(c.Untitled, row), fieldNone
	}
	c.Title = append(c.Title, f.text(l.title, doc, field))
	c.Page = append(c.Page, l.page)
	c.About = append(c.About, f.text(l.about, doc, fieldAbout))
	c.Aliases = append(c.Aliases, f.texts(doc, fieldAlias, l.aliases))
	f.sections(doc, l.sections)
	c.Rows = append(c.Rows, differences(f.rowsOf(l.services), len(x.services)))
}

// rowsOf returns the rows of those services that are in the index.
func (f *packer) rowsOf(services []*registry.Service) []int {
	rows := []int{}
	for _, s := range services {
		if row, ok := f.rows[s]; ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// differences replaces each number by its difference from the previous number. It adds limit to a negative
// difference. All numbers must be below limit.
func differences(numbers []int, limit int) []int {
	for i := len(numbers) - 1; i > 0; i-- {
		if numbers[i] -= numbers[i-1]; numbers[i] < 0 {
			numbers[i] += limit
		}
	}
	return numbers
}

// crowds fills the column Crowd: for each number that several programs use, it adds the
// row of the first service.
func (f *packer) crowds() {
	for _, p := range f.reg.Ports() {
		if len(registry.Crowd(p.Services)) > 0 {
			f.index.Crowd = append(f.index.Crowd, f.rows[p.Services[0]])
		}
	}
}
