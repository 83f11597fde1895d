package reading

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
)

// claim is a line as a judge sees it.
func (s lineStatement) claim() judge.Claim {
	return judge.Claim{
		Numbers: judge.SpansOf(s.Numbers), Port: s.Port, Transport: s.Transport || s.Transports.Stated() && !s.Tailed, Tail: s.Tailed, Known: s.known(),
		Named: s.named(), Labelled: s.labelled, Marked: s.marked, Closed: s.closed,
		Address: s.address, Bare: s.bare,
		Physical: notation.IsPhysical(s.line.Text), Class: notation.NamesClass(s.line.Text),
	}
}

// around is what the words around the block at hand say.
func (r *reader) around() judge.Around {
	topic, word, near := r.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Leads: topic != notation.TopicUnknown && r.lead.topic == topic, Physical: notation.IsPhysical(word),
	}
}
