package registry

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// joiner finds out which names mean the same protocol, and makes one Protocol for them.
type joiner struct {
	// byKey contains each protocol under the key with which it was added.
	byKey map[string]*Protocol
	// short finds a protocol by an abbreviation or alias, folded (text.Fold): "ftp".
	short map[string]*Protocol
	// named finds protocols by the full name, folded by bareName: "file transfer" for
	// "File Transfer Protocol".
	named map[string][]*Protocol
	// joined contains all protocols, in the order in which they were added.
	joined []*Protocol
	// cited contains the references that the method cite has already seen.
	cited map[citation]bool
	// withoutPorts contains the protocols that have no ports according to their notes. If
	// a registry assigns a port to the same name, this name gets a separate protocol (see
	// registered).
	withoutPorts map[*Protocol]bool
}

// citation is a protocol and one of its references. It is the key of joiner.cited.
type citation struct {
	protocol  *Protocol
	reference Reference
}

// joinProtocols makes one protocol for all names that mean the same protocol, and sets
// the protocols of every assignment. It adds transports first, then notes about
// protocols, then abbreviations, then full names. Therefore the result does not depend on
// the order of rows.
func (b *Builder) joinProtocols(r *Registry, diags *diag.List) {
	few := len(b.drafts) / 2 // about as many protocols as a registry has
	j := &joiner{byKey: make(map[string]*Protocol, few), short: make(map[string]*Protocol, few),
		named: make(map[string][]*Protocol, few), cited: map[citation]bool{}, withoutPorts: map[*Protocol]bool{}}
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
		if n.Protocol != nil && !states[n] && n.hasNoPorts() {
			j.withoutPorts[n.Protocol] = true
		}
	}
	// short contains one protocol for each mention with an abbreviation, in the order of the drafts.
	var short []*Protocol
	for _, d := range b.drafts {
		for i, m := range d.Mentions {
			if m.Short != "" {
				short = append(short, j.shortMention(m, d.keys[i], d.bare[i], d.Note.Source.Kind))
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

// add adds a new protocol with this key and returns it.
func (j *joiner) add(key string) *Protocol {
	p := &Protocol{}
	j.byKey[key] = p
	j.short[key] = p
	j.joined = append(j.joined, p)
	return p
}

// cite adds a reference to a protocol. It does nothing if the reference has no address,
// or if the protocol already has this reference.
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

// nameIt adds p to the protocols with this full name, so that nameMention can find it.
func (j *joiner) nameIt(p *Protocol, name string) { j.nameKey(p, bareName(name)) }

// nameKey is like nameIt. key is bareName of the full name.
func (j *joiner) nameKey(p *Protocol, key string) {
	if !slices.Contains(j.named[key], p) {
		j.named[key] = append(j.named[key], p)
	}
}

// note finds or adds the protocol that n is about, and links the two. The title and the
// aliases of n become names of the protocol. If another note is already about this
// protocol, note only reports a problem.
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

// labelFor returns the title or alias of n that has the same letters and digits as the
// key of the protocol: "HTTP/3" for the key "http3". If there is no such name, it returns
// n.About.
func labelFor(key string, n *Note) string {
	for _, name := range append([]string{n.Title}, n.Aliases...) {
		if text.Fold(name) == key || strings.ReplaceAll(text.Slug(name), "-", "") == key {
			return name
		}
	}
	return n.About
}

// registered is added to the key of a name in a registry, if a protocol without ports has
// the same key. The two names are then two protocols: IANA's sftp on port 115 is not the
// SFTP that runs inside SSH.
const registered = " registered"

// shortMention returns the protocol of a mention that has an abbreviation
// (Mention.Short). bare is bareName of its full name. It adds the protocol if it does not exist yet.
func (j *joiner) shortMention(m Mention, key, bare string, by Kind) *Protocol {
	if by == KindRegistry && j.withoutPorts[j.short[key]] {
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
		j.nameKey(p, bare)
	}
	return p
}

// nameMention returns the protocol of a mention that has only a full name. It looks for a
// protocol with this key, then for a single protocol with this full name. If it finds
// nothing, it adds a protocol.
func (j *joiner) nameMention(m Mention, key string, by Kind) *Protocol {
	if by == KindRegistry && j.withoutPorts[j.short[key]] {
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
	if bare := len(m.Name) - len(" protocol"); bare > 0 && text.Fold(m.Name[bare:]) == "protocol" {
		// The label of "Echo Protocol" is "Echo".
		p.Label = m.Name[:bare]
	}
	j.nameIt(p, m.Name)
	return p
}

// alsoKnown adds a name to a protocol, unless it is already the label or the full name.
// It becomes the full name if the protocol has none yet and it differs from the label. In
// all other cases it becomes an alias.
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

// finishNames completes the names of a protocol. If there is no full name, the label
// becomes the full name. If the label differs from the full name, it becomes the first
// alias. Repeated aliases are removed.
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
