package reading

import (
	"slices"

	"portolan/generator/markdown"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
)

// portKeys are the front matter keys for the ports of the service that a note is about.
// transportKeys are the keys for the transports of these ports.
var (
	portKeys      = []string{"port", "ports", "default_port"}
	transportKeys = []string{"transport", "transports"}
)

// properties adds the ports in the front matter of a note. The title of the note becomes
// their name. properties ignores the home note, because the home note is not about a
// service.
func (r *reader) properties(meta markdown.Meta) {
	if r.note.Home {
		return
	}
	d := registry.Draft{Repeats: true}
	for _, field := range meta {
		if slices.Contains(transportKeys, field.Key) {
			for _, value := range field.Values() {
				d.Transports |= numbers.ReadTransports(value).Set
			}
		}
	}
	named := naming.Read(line.Unplaced(r.note.Title))
	d.Name, d.Mentions = named.Name, named.Mentions
	if r.note.About != "" {
		d.Mentions = []registry.Mention{{Short: r.note.About, Name: r.note.Title}}
	}
	for _, field := range meta {
		if slices.Contains(portKeys, field.Key) {
			r.property(field, d)
		}
	}
}

// property adds the ports in one field of the front matter. d contains their name and
// transports.
func (r *reader) property(field markdown.Field, d registry.Draft) {
	var all []numbers.Item
	for _, value := range field.Values() {
		items, faults := numbers.Read(value)
		r.faults(faults, func(int) int { return field.Offset })
		for _, item := range items {
			item.Offset, item.Length = field.Offset, len(field.Key)
			all = append(all, item)
		}
	}
	r.add(all, d)
}
