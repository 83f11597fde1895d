package search

import (
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

// crowds fills the column Crowd: for each number that several programs use, it adds the
// row of the first service.
func (f *packer) crowds() {
	for _, p := range f.reg.Ports() {
		if len(registry.Crowd(p.Services)) > 0 {
			f.index.Crowd = append(f.index.Crowd, f.rows[p.Services[0]])
		}
	}
}

// fields adds the names and the values of additional columns, and returns references to them in turn.
func (f *packer) fields(doc int, all []registry.Field) []int {
	codes := []int{}
	for _, e := range all {
		codes = append(codes, f.text(e.Name, doc, fieldLabel), f.text(e.Value, doc, fieldExtra))
	}
	return codes
}

// text records that the document doc contains a text, and returns a reference to the text. If the field
// is fieldNone, a search does not find the text.
func (f *packer) text(s string, doc int, as field) int {
	list := &f.names
	if as.isProse() {
		list = &f.prose
	}
	number, reference := list.add(strings.Join(strings.Fields(s), " "))
	if number > 0 && as != fieldNone {
		f.index.uses = append(f.index.uses, use{number, doc, as})
	}
	return reference
}

// texts calls the method text for each string in all, and returns the references.
func (f *packer) texts(doc int, as field, all []string) []int {
	codes := []int{}
	for _, s := range all {
		codes = append(codes, f.text(s, doc, as))
	}
	return codes
}

// finish writes the texts into the index. The numbers of prose come after those of names.
func (f *packer) finish() {
	x := f.index
	x.texts = append(x.texts, f.names.texts...)
	x.texts = append(x.texts, f.prose.texts...)
	x.Texts = strings.Join(shorten(f.names.texts), "\n")
	x.Prose = strings.Join(f.prose.texts, "\n")
	for i := range x.uses {
		if x.uses[i].field.isProse() {
			x.uses[i].text += len(f.names.texts)
		}
	}
}
