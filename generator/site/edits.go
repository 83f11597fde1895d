package site

import (
	"slices"
	"strconv"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The parts of the setting source_url that are replaced: the path of a note and a line.
const (
	pathPart = "{path}"
	linePart = "{line}"
)

// forAll returns the address for a link on every page: source_url, if it names no note.
func forAll(sourceURL string) string {
	if strings.Contains(sourceURL, pathPart) {
		return ""
	}
	return sourceURL
}

// editURL returns the address where readers can edit a line of a note. It is empty if
// source_url has no place for the path, or if the note is a part of this program: then the
// address does not have it.
func (s *site) editURL(n *registry.Note, line int) string {
	written := s.reg.Site().SourceURL
	if n.Bundled || !strings.Contains(written, pathPart) {
		return ""
	}
	return strings.NewReplacer(pathPart, urls.Escape(n.Path()), linePart, strconv.Itoa(line)).Replace(written)
}

// maxEdits is the number of notes that the page of a port links to for edits.
const maxEdits = 5

// edits returns a link for each of the notes with a statement about the services. It leads to
// the first of these statements.
func (s *site) edits(services []*registry.Service) []Link {
	var links []Link
	var seen []*registry.Note
	for _, service := range services {
		for _, a := range service.Statements {
			n := a.Origin.Note
			if slices.Contains(seen, n) {
				continue
			}
			seen = append(seen, n)
			if url := s.editURL(n, a.Origin.Line); url != "" {
				links = append(links, Link{URL: url, Text: n.Path()})
			}
			if len(links) == maxEdits {
				return links
			}
		}
	}
	return links
}
