package registry

import (
	"cmp"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// Remarks returns all remarks, sorted by port, end, source, and position in the notes.
func (r *Registry) Remarks() []*Remark { return r.remarks.all }

// RemarksAt returns the remarks on the number n and on the ranges that contain n. The
// narrowest range comes first, then the user's notes, then the position in the notes
// decides.
func (r *Registry) RemarksAt(n port.Number) []*Remark { return r.RemarksIn(n, n) }

// RemarksIn returns the remarks on at least one number from first to last, in the order of
// RemarksAt.
func (r *Registry) RemarksIn(first, last port.Number) []*Remark {
	x := r.remarks
	i, _ := slices.BinarySearchFunc(x.all, int(last)+1, func(r *Remark, n int) int { return cmp.Compare(int(r.Port), n) })
	var found []*Remark
	for i--; i >= 0 && x.reach[i] >= first; i-- {
		if x.all[i].End >= first {
			found = append(found, x.all[i])
		}
	}
	slices.SortFunc(found, compareRemarks)
	return found
}

// RemarksOf returns the remarks of a note, in the order of the text.
func (r *Registry) RemarksOf(n *Note) []*Remark { return r.remarks.of[n] }

// Outgoing returns the remarks on ranges that systems pick for outgoing connections, in the order
// of Remarks.
func (r *Registry) Outgoing() []*Remark {
	return slices.DeleteFunc(slices.Clone(r.Remarks()), func(m *Remark) bool { return !m.Outgoing() })
}

// takeRemarks moves the drafts of sources of the kind KindSystem from the builder to the
// registry, as remarks. The drafts that remain become assignments. It reports and drops a
// remark that repeats another one of the same note.
func (b *Builder) takeRemarks(r *Registry, diags *diag.List) {
	var taken []*draft
	b.drafts = slices.DeleteFunc(b.drafts, func(d *draft) bool {
		system := d.Note.Source.Kind == KindSystem
		if system {
			taken = append(taken, d)
		}
		return system
	})
	same := map[string][]*draft{}
	for _, d := range taken {
		id := d.baseID()
		same[id] = append(same[id], d)
	}
	for _, drafts := range same {
		dropDuplicates(drafts, diags)
	}
	for _, d := range taken {
		if !d.duplicate {
			r.remarks.add(newRemark(d))
		}
	}
	for _, remarks := range r.remarks.of {
		slices.SortStableFunc(remarks, func(a, b *Remark) int { return cmp.Compare(a.Origin.Offset, b.Origin.Offset) })
	}
}
