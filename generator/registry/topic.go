package registry

import (
	"cmp"
	"fmt"
	"slices"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Aliases returns the other names of the topic, which the note about it lists.
func (t *Topic) Aliases() []string {
	if t.Note == nil {
		return nil
	}
	return t.Note.Aliases
}

// Topics returns all topics that have a service or a note, sorted by id.
func (r *Registry) Topics() []*Topic { return r.topics }

// Topic returns the topic with an id, a name or an alias, or nil: "mail", "Mail" and "e-mail".
func (r *Registry) Topic(name string) *Topic {
	id := topicID(name)
	if i := slices.IndexFunc(r.topics, func(t *Topic) bool { return t.ID == id }); i >= 0 {
		return r.topics[i]
	}
	i := slices.IndexFunc(r.topics, func(t *Topic) bool {
		return slices.ContainsFunc(t.names(), func(n string) bool { return topicID(n) == id })
	})
	if id == "" || i < 0 {
		return nil
	}
	return r.topics[i]
}

// names returns the title and the aliases of the note about the topic.
func (t *Topic) names() []string {
	if t.Note == nil {
		return nil
	}
	return append([]string{t.Note.Title}, t.Note.Aliases...)
}

// Topics returns the topics of all statements, sorted by id.
func (s *Service) Topics() []*Topic {
	var all []*Topic
	for _, a := range s.Statements {
		all = append(all, a.Topics...)
	}
	slices.SortFunc(all, func(a, b *Topic) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(all)
}

// topicSet contains the topics by id. The alias of a topic is the id of another name for it.
type topicSet struct {
	byID  map[string]*Topic
	alias map[string]*Topic
}

// find returns the topic with a name. It adds the topic if it is missing. It returns nil for a
// name without letters or digits.
func (s *topicSet) find(name string) *Topic {
	id := topicID(name)
	if id == "" {
		return nil
	}
	if t := s.byID[id]; t != nil {
		return t
	}
	if t := s.alias[id]; t != nil {
		return t
	}
	t := &Topic{ID: id, Name: name}
	s.byID[id] = t
	return t
}

// topicID returns the id of the topic with a name: "Remote access" and "remote-access" have
// the id "remote-access". It returns "" for a name without letters or digits. A name that
// cannot be a file name gets a hash.
func topicID(name string) string {
	id := text.Slug(name)
	switch {
	case id == "-":
		return ""
	case id == "index" || text.IsDevice(id):
		return id + "-" + hash(text.Fold(name))
	}
	return id
}

// joinTopics makes the topics that notes list or are about. It sets Note.Topic, Note.Topics
// and Assignment.Topics. It reports a second note about one topic.
func (b *Builder) joinTopics(r *Registry, diags *diag.List) {
	set := topicSet{map[string]*Topic{}, map[string]*Topic{}}
	for _, n := range r.notes {
		if n.TopicPage == "" {
			continue
		}
		t := set.find(n.TopicPage)
		if t == nil {
			continue
		}
		if t.Note != nil {
			diags.Add(diag.ProtocolNotes, diag.At{Text: n.Text, Offset: 0},
				fmt.Sprintf("%s is already about the topic %s, so this note gets a separate page", t.Note.Path(), n.TopicPage),
				"merge the notes, or remove topic_page from one of them")
			continue
		}
		t.Note, t.Name, n.Topic = n, n.Title, t
	}
	for _, n := range r.notes {
		if n.Topic == nil {
			continue
		}
		for _, name := range n.Topic.names() {
			if id := topicID(name); id != "" && set.alias[id] == nil {
				set.alias[id] = n.Topic
			}
		}
	}
	for _, n := range r.notes {
		n.Topics = set.all(n.TopicNames)
	}
	for _, d := range b.drafts {
		if d.assignment.Topics = d.Note.Topics; len(d.Topics) > 0 {
			d.assignment.Topics = set.all(d.Topics)
		}
	}
	for _, t := range set.byID {
		r.topics = append(r.topics, t)
	}
	slices.SortFunc(r.topics, func(a, b *Topic) int { return cmp.Compare(a.ID, b.ID) })
}

// all returns the topics with these names, in the same order, each once.
func (s *topicSet) all(names []string) []*Topic {
	var topics []*Topic
	for _, name := range names {
		if t := s.find(name); t != nil && !slices.Contains(topics, t) {
			topics = append(topics, t)
		}
	}
	return topics
}

// topicRest is the rank of the services of a topic that are on no usual port.
const topicRest = 3

// topicRank returns the rank of a service of a topic: 0 if the note about the topic links to the
// port, or if it links to the protocol and this is its usual port; 1 for another usual port of a
// protocol with a note; 2 for all other usual ports; else topicRest.
func (r *Registry) topicRank(t *Topic, s *Service) int {
	if p := r.portByNumber[s.Port]; s.Single() && t.Note != nil && p != nil && mentions(p.Mentions, t.Note) {
		return 0
	}
	if !s.Usual {
		return topicRest
	}
	rank := 2
	for _, p := range s.Protocols {
		switch {
		case t.Note != nil && mentions(p.Mentions, t.Note):
			return 0
		case p.Note != nil:
			rank = 1
		}
	}
	return rank
}

// collectTopics fills Topic.Services. It removes topics without services and without a note. The
// links of all notes must be followed before.
func (r *Registry) collectTopics() {
	for _, s := range r.services {
		if !s.State.InUse() {
			continue
		}
		for _, t := range s.Topics() {
			t.Services = append(t.Services, s)
		}
	}
	for _, t := range r.topics {
		rank := make(map[*Service]int, len(t.Services))
		for _, s := range t.Services {
			if rank[s] = r.topicRank(t, s); rank[s] < topicRest {
				t.Usual++
			}
		}
		slices.SortStableFunc(t.Services, func(a, b *Service) int { return cmp.Compare(rank[a], rank[b]) })
	}
	r.topics = slices.DeleteFunc(r.topics, func(t *Topic) bool { return len(t.Services) == 0 && t.Note == nil })
}
