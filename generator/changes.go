package generator

import (
	"sync"

	"portolan/generator/diff"
	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/site"
)

// baseline compares the registry of a site with an earlier one. The function in the field
// compared does this when it is first called. After that, it returns the same result.
type baseline struct {
	earlier  jsonapi.Edition
	compared func() (compared, error)
}

// compared is the result of a comparison: the changes, and the content of changes.json.
type compared struct {
	changes diff.Changes
	file    jsonapi.ChangesFile
}

func newBaseline(opts Options, reg *registry.Registry) *baseline {
	b := &baseline{earlier: *opts.Baseline}
	b.compared = sync.OnceValues(func() (compared, error) {
		later, err := jsonapi.NewEdition(reg, opts.json(reg))
		if err != nil {
			return compared{}, err
		}
		changes := diff.Compare(b.earlier.Snapshot, later.Snapshot)
		file, err := jsonapi.NewChanges(b.earlier, later, changes)
		return compared{changes, file}, err
	})
	return b
}

// file returns the content of changes.json.
func (b *baseline) file() (jsonapi.ChangesFile, error) {
	c, err := b.compared()
	return c.file, err
}

// shown converts the changes to the types of package site, for the page of changes and
// the feed.
func (b *baseline) shown() (site.Changes, error) {
	c, err := b.compared()
	if err != nil {
		return site.Changes{}, err
	}
	shown := site.Changes{Former: b.earlier.Snapshot.Sources, Revision: c.file.Revision}
	if at := b.earlier.GeneratedAt; at != nil {
		shown.Since = *at
	}
	for _, e := range diff.Events(c.changes) {
		event := site.Event{Kind: site.EventKind(e.Kind), About: e.About}
		for _, v := range e.Values {
			event.Values = append(event.Values, site.Value(v))
		}
		if event.Facts, err = jsonapi.Facts(e.About); err != nil {
			return shown, err
		}
		shown.Events = append(shown.Events, event)
	}
	return shown, nil
}
