package site

import (
	"html/template"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// TopicsPage is the page topics/index.html. It lists all topics.
type TopicsPage struct {
	Page
	Summary string
	Topics  []TopicEntry
}

// TopicEntry is one topic in the list of topics. Usual contains links to its first usual
// ports.
type TopicEntry struct {
	Link
	Description, Count string
	Usual              []Link
}

// TopicPage is the page of one topic.
type TopicPage struct {
	Page
	Name, Summary string
	Aliases       []string
	// Usual contains the table rows of the usual ports, and Others those of the other services.
	Usual, Others template.HTML
	Filter        *Filter
	// Left is the number of services that the page leaves out, or empty.
	Left     string
	Body     template.HTML
	Mentions Mentions
	Written  string
	// Noted contains the tags and properties of this note.
	Noted Noted
	// Edit is the address where readers can edit the note, or empty.
	Edit string
	Data Link
}

// maxUsual is the maximum number of ports of a topic in the list of topics.
const maxUsual = 10

func (s *site) topicList(p Page) TopicsPage {
	p.setTitle("Topics")
	view := TopicsPage{Page: p, Summary: counts.Of(len(s.reg.Topics()), "topic") + ", each with its usual ports."}
	view.Page.Description = view.Summary
	for _, t := range s.reg.Topics() {
		e := TopicEntry{Link: s.topicLink(p.Root, t), Count: counts.Of(len(t.Services), "service")}
		if t.Note != nil {
			e.Description = t.Note.Description
		}
		for _, service := range t.Services[:min(t.Usual, maxUsual)] {
			e.Usual = append(e.Usual, Link{
				URL:  p.Root + s.pageOf(service.Port, service.End),
				Text: numbers(service.Port, service.End) + " " + service.Name,
			})
		}
		view.Topics = append(view.Topics, e)
	}
	return view
}

func (s *site) topicLink(root string, t *registry.Topic) Link {
	return Link{URL: root + urls.Escape(s.pages.Topic(t)), Text: t.Name}
}

func (s *site) topicLinks(root string, topics []*registry.Topic) []Link {
	links := make([]Link, len(topics))
	for i, t := range topics {
		links[i] = s.topicLink(root, t)
	}
	return links
}

func (s *site) topic(p Page, t *registry.Topic) TopicPage {
	p.setTitle(t.Name)
	view := TopicPage{Page: p, Name: t.Name, Aliases: t.Aliases(), Summary: counts.Of(len(t.Services), "service") + ".",
		Data: s.dataLink(p.Root, urls.API+urls.TopicData(t))}
	if n := t.Note; n != nil {
		s.inSection(&view.Page, n)
		if n.Description != "" {
			view.Summary = sentence(n.Description)
		}
		_, blocks := opening(n)
		view.Body, view.Written, view.Edit = s.body(p.Root, n, blocks), n.Path(), s.editURL(n, 1)
		view.Mentions, view.Noted = s.mentions(p.Root, n.Mentions), s.noted(p.Root, n)
	}
	shown := t.Services[:min(len(t.Services), maxTopicServices)]
	view.Filter = s.filter(p, "service", len(shown))
	usual := min(t.Usual, len(shown))
	view.Usual, view.Others = s.listRows(p.Root, shown[:usual]), s.listRows(p.Root, shown[usual:])
	if left := len(t.Services) - len(shown); left > 0 {
		view.Left = counts.Number(left)
	}
	view.Page.Description, view.Alternate = view.Summary, view.Data.URL
	return view
}

// maxTopicServices is the maximum number of services on the page of a topic.
const maxTopicServices = 500
