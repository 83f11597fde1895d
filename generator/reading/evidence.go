package reading

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
)

// around is what the words around the block at hand say.
func (r *reader) around() judge.Around {
	topic, word, near := r.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Leads: topic != notation.TopicUnknown && r.lead.topic == topic, Physical: notation.IsPhysical(word),
	}
}
