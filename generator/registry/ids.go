package registry

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// giveIDs gives every draft its id. Drafts of one source that would share an
// id are told apart by a hash of what they say, so that no id depends on the
// order of rows. A draft that says the very same as another of its note is
// reported and dropped.
func (b *Builder) giveIDs(diags *diag.List) {
	first := make(map[string]*draft, len(b.drafts))
	shared := map[string][]*draft{} // the drafts of an id that several have
	for _, d := range b.drafts {
		id := d.baseID()
		d.assignment.ID = id
		switch other := first[id]; {
		case other == nil:
			first[id] = d
		case shared[id] == nil:
			shared[id] = []*draft{other, d}
		default:
			shared[id] = append(shared[id], d)
		}
	}
	for id, same := range shared {
		if same = dropTwins(same, diags); len(same) == 1 {
			continue
		}
		for _, d := range same {
			d.assignment.ID = withSuffix(id, hash(d.Note.Path(), d.content()))
		}
	}
	if len(shared) > 0 {
		b.drafts = slices.DeleteFunc(b.drafts, func(d *draft) bool { return d.twin })
	}
}

// dropTwins reports and marks the drafts that say the very same as an earlier
// one of their note, and returns the others.
func dropTwins(same []*draft, diags *diag.List) []*draft {
	type said struct {
		note    *Note
		content string
	}
	first := map[said]*draft{}
	var kept []*draft
	for _, d := range same {
		key := said{d.Note, d.content()}
		if twin := first[key]; twin != nil {
			d.twin = true
			if d.Repeats || twin.Repeats {
				continue
			}
			diags.Add(diag.Duplicate, d.at(),
				fmt.Sprintf("port %s is already on line %d, in the same words", d.numbers(), twin.assignment.Origin.Line),
				"delete one of the two")
			continue
		}
		first[key] = d
		kept = append(kept, d)
	}
	return kept
}

// baseID is the id of a draft before collisions are looked for.
func (d *draft) baseID() string {
	subject := text.Slug(d.Name)
	if len(d.assignment.Protocols) > 0 {
		subject = d.assignment.Protocols[0].ID
	} else if d.Name == "" {
		subject = Unnamed
		if state := cmp.Or(d.State, Assigned); !state.InUse() {
			subject = string(state)
		}
	}
	transports := "unstated"
	if d.Transports.Stated() {
		transports = strings.Join(d.Transports.IDs(), "-")
	}
	id := subject + "." + d.numbers() + "." + transports
	if d.Note.Source.ID != NotesSource.ID {
		id += "@" + d.Note.Source.ID
	}
	return id
}

// withSuffix puts a suffix before the source of an id.
func withSuffix(id, suffix string) string {
	head, source, sourced := strings.Cut(id, "@")
	if sourced {
		return head + "." + suffix + "@" + source
	}
	return head + "." + suffix
}

// content is everything that a draft says, but not where.
func (d *draft) content() string {
	parts := []string{d.Name, d.Service, text.Plain(d.Description)}
	for _, m := range d.Mentions {
		parts = append(parts, m.Short, m.Name)
	}
	for _, ref := range d.References {
		parts = append(parts, ref.Title, ref.URL)
	}
	for _, f := range d.Extra {
		parts = append(parts, f.Name, f.Value)
	}
	for _, f := range []struct{ name, value string }{
		{"state", string(d.State)}, {"since", d.Since}, {"until", d.Until}, {"aliases", strings.Join(d.Aliases, "\x01")},
	} {
		if f.value != "" && f.value != string(Assigned) {
			parts = append(parts, f.name, f.value)
		}
	}
	if d.Shared {
		parts = append(parts, "shared")
	}
	return strings.Join(parts, "\x00")
}

func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:5])
}

// giveProtocolIDs turns the keys of protocols into ids. Where several keys
// have one slug, the one that is its own slug keeps it; the others get a suffix
// from their key. So does what no file may be called.
func giveProtocolIDs(byKey map[string]*Protocol) {
	sharing := make(map[string]int, len(byKey)) // how many keys have a slug
	for key, p := range byKey {
		p.ID = text.Slug(key)
		sharing[p.ID]++
	}
	for key, p := range byKey {
		s := p.ID
		plain := s == strings.ReplaceAll(key, " ", "-")
		if s == "index" || s == "-" || text.IsDevice(s) || sharing[s] > 1 && !plain {
			p.ID = strings.TrimPrefix(s+"-"+hash(key), "--")
		}
	}
}
