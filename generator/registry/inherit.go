package registry

// inheritTraits gives the rows of each note the traits of its front matter that they do not
// have themselves. In a note about a protocol, the encryption holds only for the usual port,
// which is in the first row: other ports of the protocol often differ.
func (b *Builder) inheritTraits() {
	first := map[*Note]*draft{}
	for _, d := range b.drafts {
		if f := first[d.Note]; f == nil || d.Offset < f.Offset {
			first[d.Note] = d
		}
	}
	for _, d := range b.drafts {
		of := d.Note.Traits
		if d.Note.About != "" && d.Port != first[d.Note].Port {
			of.Encryption = ""
		}
		d.assignment.Traits = d.Traits.or(of)
	}
}
