package jsonapi

import "portolan/generator/registry"

// Mention is a note that links to the port, protocol or note of a file.
type Mention struct {
	Note     string  `json:"note" about:"Path of the note, relative to the content folder."`
	Sentence *string `json:"sentence" about:"The sentence with the first of these links, or the row of the table, as plain text. It has at most about 160 characters. Null if it has no other words than the link."`
}

func mention(b registry.Backlink) Mention {
	return Mention{Note: b.Note.Path(), Sentence: orNull(b.Sentence)}
}
