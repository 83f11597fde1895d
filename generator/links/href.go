package links

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Href returns the target of a link or picture in the note from. Its address is href. The
// second result is false if the address is outside the site.
func (x *Index) Href(from *Note, href string) (Target, bool) {
	l, within := x.href(from, href)
	return l.Target, within
}

// href resolves an address for Href. First it looks for a note or file at this path,
// relative to the folder of the note from. Then it looks relative to the content folder.
// Then it looks for a note or file whose path ends with the address, because Obsidian
// writes such addresses.
func (x *Index) href(from *Note, href string) (link, bool) {
	address, fragment, within := splitHref(href)
	if !within {
		return link{}, false
	}
	if address == "" {
		l := x.inNote(from, fragment, others{})
		// Browsers show the top of the page for #top, so the note needs no heading with this name.
		l.lost = l.lost && fragment != "top"
		return l, true
	}
	rooted := strings.TrimPrefix(path.Clean("/"+address), "/")
	var names []string
	if !strings.HasPrefix(address, "/") {
		names = append(names, path.Join(path.Dir(from.Path()), address))
	}
	for _, name := range append(names, rooted) {
		if l, ok := x.pickNote(from, byWhole, trimMD(name), fragment); ok {
			return l, true
		}
		if l, ok := x.pickFile(from, byWhole, name); ok {
			return l, true
		}
	}
	if strings.HasPrefix(address, "/") || strings.HasPrefix(address, "..") {
		return link{}, true
	}
	if l, ok := x.pickNote(from, byEnd, trimMD(rooted), fragment); ok {
		return l, true
	}
	l, _ := x.pickFile(from, byEnd, trimMD(rooted))
	return l, true
}

var scheme = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)`)

// splitHref splits an address into path and fragment: "b%20c.md#Part" gives "b c.md" and
// "Part". The result within is false if the address is outside the site. An address that
// is not a valid URL is a path, because people write file names without escapes:
// "100%.md".
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

// decode decodes the escapes of a path: "b%20c" becomes "b c". It returns s unchanged if
// an escape is not valid.
func decode(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	return s
}

// AllowedScheme reports whether a page may link to an address outside the site. Only the
// schemes http, https and mailto are allowed.
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
