package generator

import (
	"sync"

	"portolan/generator/diff"
	"portolan/generator/jsonapi"
	"portolan/generator/registry"
	"portolan/generator/site"
)

// changesSince returns what compares a registry with the baseline, once, when
// first asked; nil without a baseline.
func changesSince(opts Options, reg *registry.Registry) func() (jsonapi.ChangesFile, error) {
	if opts.Baseline == nil {
		return nil
	}
	return sync.OnceValues(func() (jsonapi.ChangesFile, error) {
		now, err := jsonapi.Whole(reg, opts.json(reg))
		if err != nil {
			return jsonapi.ChangesFile{}, err
		}
		return Diff(*opts.Baseline, now)
	})
}

// showChanges returns what the pages show of changes.
func showChanges(changes func() (jsonapi.ChangesFile, error)) (site.Changes, error) {
	doc, err := changes()
	if err != nil {
		return site.Changes{}, err
	}
	shown := site.Changes{Revision: doc.Revision}
	if doc.From.GeneratedAt != nil {
		shown.Since = *doc.From.GeneratedAt
	}
	for _, s := range doc.From.Sources {
		source := registry.Source{ID: s.ID, Kind: s.Kind, Title: s.Title}
		if s.Retrieved != nil {
			source.Retrieved = *s.Retrieved
		}
		shown.Former = append(shown.Former, source)
	}
	for _, e := range diff.Events(doc.Data) {
		event := site.Event{Kind: site.EventKind(e.Kind), About: e.About.Statement()}
		for _, v := range e.Values {
			event.Values = append(event.Values, site.Value(v))
		}
		if event.Facts, err = jsonapi.Facts(event.About); err != nil {
			return shown, err
		}
		shown.Events = append(shown.Events, event)
	}
	return shown, nil
}
