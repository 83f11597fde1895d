package registry

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// joiner finds the protocols after the names that notes use.
type joiner struct {
	byKey  map[string]*Protocol   // by the key it was first met with
	short  map[string]*Protocol   // by folded abbreviation or alias
	named  map[string][]*Protocol // by folded full name
	joined []*Protocol            // in the order they were met
	cited  map[citation]bool
	// bare are the protocols whose notes give them no port: a registry that has
	// a service of that name means another.
	bare map[*Protocol]bool
}

// citation is a reference of a protocol.
type citation struct {
	protocol  *Protocol
	reference Reference
}

// joinProtocols makes one protocol of all names that mean the same and links
// every draft to its protocols. Transports come first, then the notes about
// protocols, then abbreviations, then full names, so that the result does not
// depend on which row stands first.
func (b *Builder) joinProtocols(r *Registry, diags *diag.List) {
	j := &joiner{byKey: map[string]*Protocol{}, short: map[string]*Protocol{}, named: map[string][]*Protocol{},
		cited: map[citation]bool{}, bare: map[*Protocol]bool{}}
	for t := range port.AllTransports.Each() {
		id := t.IDs()[0]
		p := j.add(id)
		p.Name, p.Label, p.Transport = t.Name(), strings.ToUpper(id), t
		j.nameIt(p, t.Name())
	}
	states := map[*Note]bool{}
	for _, d := range b.drafts {
		states[d.Note] = true
	}
	for _, n := range r.notes {
		if n.About != "" {
			j.note(n, diags)
		}
		if n.Protocol != nil && !states[n] && n.isBare() {
			j.bare[n.Protocol] = true
		}
	}
	var short []*Protocol // of the mentions that have an abbreviation, in their order
	for _, d := range b.drafts {
		for i, m := range d.Mentions {
			if m.Short != "" {
				short = append(short, j.shortMention(m, d.keys[i], d.Note.Source.Kind))
			}
		}
	}
	for _, d := range b.drafts {
		for i, m := range d.Mentions {
			var p *Protocol
			if m.Short != "" {
				p, short = short[0], short[1:]
			} else {
				p = j.nameMention(m, d.keys[i], d.Note.Source.Kind)
			}
			j.cite(p, m.Reference)
			if !slices.Contains(d.assignment.Protocols, p) {
				d.assignment.Protocols = append(d.assignment.Protocols, p)
			}
		}
	}
	giveProtocolIDs(j.byKey)
	for _, p := range j.joined {
		p.finishNames()
	}
	r.protocols = j.joined
}

func (j *joiner) add(key string) *Protocol {
	p := &Protocol{}
	j.byKey[key] = p
	j.short[key] = p
	j.joined = append(j.joined, p)
	return p
}

// cite adds a reference to a protocol that does not have it yet.
func (j *joiner) cite(p *Protocol, ref Reference) {
	key := citation{p, ref}
	if ref.URL == "" || j.cited[key] {
		return
	}
	j.cited[key] = true
	if !slices.Contains(p.References, ref) {
		p.References = append(p.References, ref)
	}
}

func (j *joiner) nameIt(p *Protocol, name string) {
	key := bareName(name)
	if !slices.Contains(j.named[key], p) {
		j.named[key] = append(j.named[key], p)
	}
}

// note makes n the note about its protocol. Its title and aliases are names
// of that protocol.
func (j *joiner) note(n *Note, diags *diag.List) {
	key := text.Fold(n.About)
	p := j.short[key]
	if p == nil {
		p = j.add(key)
	}
	if p.Note != nil {
		diags.Add(diag.ProtocolNotes, diag.At{Text: n.Text, Offset: 0},
			fmt.Sprintf("%s is already about %s, so this note gets a separate page", p.Note.Path(), n.About),
			"merge the notes, or remove protocol from one of them")
		return
	}
	p.Note, n.Protocol = n, p
	p.Name, p.Portless = n.Title, n.Portless
	p.Aliases = append(p.Aliases, n.Aliases...)
	if p.Label == "" {
		p.Label = labelFor(key, n)
	}
	if n.Reference.Title != "" {
		p.References = append(p.References, n.Reference)
	}
	j.nameIt(p, n.Title)
	for _, alias := range n.Aliases {
		if j.short[text.Fold(alias)] == nil {
			j.short[text.Fold(alias)] = p
		}
	}
}

// labelFor picks the spelling of a protocol's id among the names of its note.
func labelFor(key string, n *Note) string {
	for _, name := range append([]string{n.Title}, n.Aliases...) {
		if text.Fold(name) == key || strings.ReplaceAll(text.Slug(name), "-", "") == key { // HTTP/3 of http3
			return name
		}
	}
	return n.About
}

// registered marks the key of what a registry calls like a protocol that has no
// ports of its own: its sftp, on 115, is not the one inside SSH.
const registered = " registered"

func (j *joiner) shortMention(m Mention, key string, by Kind) *Protocol {
	if by == KindRegistry && j.bare[j.short[key]] {
		key += registered
	}
	p := j.short[key]
	if p == nil {
		p = j.add(key)
		p.Label = m.Short
	}
	p.alsoKnown(m.Short)
	if m.Name != "" {
		p.alsoKnown(m.Name)
		j.nameIt(p, m.Name)
	}
	return p
}

func (j *joiner) nameMention(m Mention, key string, by Kind) *Protocol {
	if by == KindRegistry && j.bare[j.short[key]] {
		key += registered
	}
	if p := j.short[key]; p != nil {
		p.alsoKnown(m.Name)
		return p
	}
	if same := j.named[key]; len(same) == 1 {
		return same[0]
	}
	p := j.add(key)
	p.Name, p.Label = m.Name, m.Name
	if text.Fold(m.Name) != key { // "Echo Protocol" is called Echo
		p.Label = m.Name[:len(m.Name)-len(" protocol")]
	}
	j.nameIt(p, m.Name)
	return p
}

// alsoKnown records a name. The first that is longer than the label, or the
// title of the protocol's note, is the full name.
func (p *Protocol) alsoKnown(name string) {
	if name == p.Label || name == p.Name {
		return
	}
	if p.Name == "" && text.Fold(name) != text.Fold(p.Label) {
		p.Name = name
		return
	}
	p.Aliases = append(p.Aliases, name)
}

// finishNames fills in the name or the label where only one is known and
// leaves every alias once.
func (p *Protocol) finishNames() {
	if p.Name == "" {
		p.Name = p.Label
	}
	if len(p.Aliases) == 0 && p.Label == p.Name {
		p.Aliases = []string{}
		return
	}
	seen := map[string]bool{text.Fold(p.Name): true}
	aliases := []string{}
	for _, name := range append([]string{p.Label}, p.Aliases...) {
		if key := text.Fold(name); !seen[key] {
			seen[key] = true
			aliases = append(aliases, name)
		}
	}
	p.Aliases = aliases
}
