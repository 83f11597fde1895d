package registry

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// giveIDs sets the id of every draft. Some drafts would have the same id: then each of
// them gets a hash of its content in the id, so ids do not depend on the order of rows.
// If two drafts of one note have the same id and the same content, giveIDs reports and
// removes the second one.
func (b *Builder) giveIDs(diags *diag.List) {
	first := make(map[string]*draft, len(b.drafts))
	// shared contains the ids that several drafts have, each with its drafts.
	shared := map[string][]*draft{}
	b.giveBaseIDs()
	for _, d := range b.drafts {
		id := d.assignment.ID
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
		if same = dropDuplicates(same, diags); len(same) == 1 {
			continue
		}
		for _, d := range same {
			d.assignment.ID = withSuffix(id, hash(d.Note.Path(), d.content()))
		}
	}
	if len(shared) > 0 {
		b.drafts = slices.DeleteFunc(b.drafts, func(d *draft) bool { return d.duplicate })
	}
}

// giveBaseIDs sets the id of every draft to its base id. It works on parts of the drafts at once.
func (b *Builder) giveBaseIDs() {
	var parts sync.WaitGroup
	for part := range slices.Chunk(b.drafts, len(b.drafts)/runtime.GOMAXPROCS(0)+1) {
		parts.Go(func() {
			for _, d := range part {
				d.assignment.ID = d.baseID()
			}
		})
	}
	parts.Wait()
}

// dropDuplicates returns the drafts that are not duplicates. A duplicate has the same
// content as an earlier draft of the same note. dropDuplicates sets the field duplicate
// of such a draft, and reports it unless the field Repeats allows it.
func dropDuplicates(same []*draft, diags *diag.List) []*draft {
	type said struct {
		note    *Note
		content string
	}
	first := map[said]*draft{}
	var kept []*draft
	for _, d := range same {
		key := said{d.Note, d.content()}
		if earlier := first[key]; earlier != nil {
			d.duplicate = true
			if d.Repeats || earlier.Repeats {
				continue
			}
			diags.Add(diag.Duplicate, d.at(),
				fmt.Sprintf("port %s is already on line %d, in the same words", d.numbers(), earlier.assignment.Origin.Line),
				"delete one of the two")
			continue
		}
		first[key] = d
		kept = append(kept, d)
	}
	return kept
}

// baseID returns the id of a draft without a hash: "ssh.22.tcp@iana" if the source is
// iana, and "ssh.22.tcp" for the user's notes. Several drafts may have the same base id.
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

// withSuffix adds a suffix to an id, before its source: withSuffix("ssh.22.tcp@iana",
// "0a1b") returns "ssh.22.tcp.0a1b@iana".
func withSuffix(id, suffix string) string {
	head, source, sourced := strings.Cut(id, "@")
	if sourced {
		return head + "." + suffix + "@" + source
	}
	return head + "." + suffix
}

// content returns the fields of a draft as one string. The numbers, the transports and
// the position are left out. Two drafts of one note with the same base id and the same
// content are duplicates.
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
		{"encryption", string(d.assignment.Traits.Encryption)}, {"exposure", string(d.assignment.Traits.Exposure)},
		{"topics", strings.Join(each(d.assignment.Topics, func(t *Topic) string { return t.ID }), "\x01")},
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

// hash returns the first 5 bytes of the SHA-256 hash of the parts, as 10 hexadecimal
// digits.
func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:5])
}

// giveProtocolIDs sets the ids of protocols. Usually the id is the slug of the key. In
// two cases, a hash of the key is added:
//
//   - Several keys have this slug. A key with other characters than the slug gets a hash;
//     blanks count as hyphens. "cl/1" and "cl 1" both have the slug "cl-1", and only
//     "cl/1" gets a hash.
//   - The slug cannot be the file name of a page, such as "index" or "aux".
func giveProtocolIDs(byKey map[string]*Protocol) {
	// sharing counts the keys that have the same slug: 2 for "cl-1" if the keys are "cl/1" and "cl 1".
	sharing := make(map[string]int, len(byKey))
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
