package links

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"portolan/generator/text"
)

// Href finds what the address of a link or picture in a note means. The second
// result is false for an address that leaves the site.
func (x *Index) Href(from *Note, href string) (Target, bool) {
	l, within := x.href(from, href)
	return l.Target, within
}

// href takes an address relative to the note, then from the content
// folder, then, as Obsidian writes it, as the tail of a path.
func (x *Index) href(from *Note, href string) (link, bool) {
	address, fragment, within := splitHref(href)
	if !within {
		return link{}, false
	}
	if address == "" {
		l := x.inNote(from, fragment, nil)
		l.lost = l.lost && fragment != "top" // browsers know it
		return l, true
	}
	rooted := strings.TrimPrefix(path.Clean("/"+address), "/")
	var names []string
	if !strings.HasPrefix(address, "/") {
		names = append(names, path.Join(path.Dir(from.Path()), address))
	}
	for _, name := range append(names, rooted) {
		if l, ok := x.pickNote(from, trimMD(name), x.notes.whole(trimMD(name)), fragment); ok {
			return l, true
		}
		if l, ok := pickFile(from, name, x.files.whole(name)); ok {
			return l, true
		}
	}
	if strings.HasPrefix(address, "/") || strings.HasPrefix(address, "..") {
		return link{}, true
	}
	key := text.Fold(trimMD(rooted))
	if l, ok := x.pickNote(from, trimMD(rooted), x.notes[key], fragment); ok {
		return l, true
	}
	l, _ := pickFile(from, rooted, x.files[key])
	return l, true
}

var scheme = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)`)

// splitHref divides an address within the site. People write names without
// escapes, too: what is not a valid address is read as a path.
func splitHref(href string) (address, fragment string, within bool) {
	u, err := url.Parse(href)
	if err == nil {
		return u.Path, u.Fragment, u.Scheme == "" && u.Host == ""
	}
	if scheme.MatchString(href) {
		return "", "", false
	}
	address, fragment, _ = strings.Cut(href, "#")
	return decode(address), decode(fragment), true
}

func decode(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	return s
}

// AllowedScheme reports whether a link may leave the site to this address.
func AllowedScheme(href string) bool {
	u, err := url.Parse(href)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}
