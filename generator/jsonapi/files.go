package jsonapi

import (
	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Files lists the files of the JSON index of a registry. Several files share JSON
// fragments, which are encoded when the first of these files is rendered.
func Files(reg *registry.Registry, opts Options) []output.File {
	w := newWriter(reg, opts)
	files := []output.File{
		w.index(reg), w.sources(), w.search(reg),
		w.all(),
	}
	for _, p := range reg.Ports() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Port(p.Number)), func(r *fragments) document {
			return r.port(p)
		}))
	}
	for _, p := range reg.Ranges() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Range(p.Start, p.End)), func(r *fragments) document {
			return r.portRange(p)
		}))
	}
	for _, p := range port.Bands() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Band(p)), func(r *fragments) document {
			return r.band(p)
		}))
	}
	for _, p := range reg.Protocols() {
		if own := ownFile(reg, p); own != "" {
			files = append(files, w.file(urls.API+own, func(r *fragments) document { return r.protocol(p) }))
		}
	}
	for _, t := range reg.Topics() {
		files = append(files, w.file(urls.API+urls.TopicData(t), func(r *fragments) document { return r.topic(t) }))
	}
	for _, n := range reg.Notes() {
		if n.Home || n.OwnPage() {
			files = append(files, w.file(urls.API+urls.NoteData(n), func(r *fragments) document { return r.note(n) }))
		}
	}
	if opts.Changes != nil {
		files = append(files, changesFile(opts.Changes))
	}
	return append(files, descriptions()...)
}
