package tables

import (
	"net/url"
	"regexp"
	"strings"

	"portolan/generator/registry"
)

var bracketed = regexp.MustCompile(`\[([^\[\]]*)\]`)

// readReferences reads IANA's references, which run together in brackets:
// [RFC3501][RFC9051]. Only what is known to be a document is kept. Among the
// rest are notes by number, sentences, and people with their addresses.
func readReferences(cell string) []registry.Reference {
	var refs []registry.Reference
	for _, m := range bracketed.FindAllStringSubmatch(cell, -1) {
		if ref, ok := readReference(words(m[1])); ok {
			refs = union(refs, []registry.Reference{ref})
		}
	}
	return refs
}

var (
	rfc = regexp.MustCompile(`^RFC ?0*(\d{1,5})(, (?:Section|Appendix) [\w.]+)?$`)
	// A draft that waits for its number as an RFC is [RFC-ietf-….]
	draft    = regexp.MustCompile(`^(?:draft-|RFC-)([a-z0-9-]+)-(\d\d)(, (?:Section|Appendix) [\w.]+)?$`)
	standard = regexp.MustCompile(`^(?:3GPP|ANSI|BBF|CCITT|ECMA|ETSI|FIPS|IEC|IEEE|ISO|ITU|OASIS|TR|W3C)\b[\w ./()-]*\d[\w ./()-]*$`)
)

// longestStandard bounds the title of a standard: what is longer is prose.
const longestStandard = 80

func readReference(s string) (registry.Reference, bool) {
	if m := rfc.FindStringSubmatch(s); m != nil {
		return registry.Reference{Title: "RFC " + m[1] + m[2], URL: rfcAddress(m[1])}, true
	}
	if m := draft.FindStringSubmatch(s); m != nil {
		return registry.Reference{Title: "draft-" + m[1] + "-" + m[2] + m[3], URL: "https://datatracker.ietf.org/doc/draft-" + m[1] + "/" + m[2] + "/"}, true
	}
	if len(s) <= longestStandard && standard.MatchString(s) {
		return registry.Reference{Title: s}, true
	}
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil {
		return registry.Reference{Title: registry.ReferenceTitle(s), URL: s}, true
	}
	return registry.Reference{}, false
}

// rfcAddress is the address that a reader gives to the bare number of an RFC.
func rfcAddress(number string) string { return "https://www.rfc-editor.org/info/rfc" + number }

// referenceCell writes references so that a reader finds the same ones.
func referenceCell(refs []registry.Reference) string {
	items := make([]string, len(refs))
	for i, ref := range refs {
		number, isRFC := strings.CutPrefix(ref.Title, "RFC ")
		switch {
		case isRFC && ref.URL == rfcAddress(number):
			items[i] = "RFC" + number
		case ref.URL == "":
			items[i] = escape(ref.Title)
		default:
			items[i] = "[" + escape(ref.Title) + "](" + addressEscaper.Replace(ref.URL) + ")"
		}
	}
	return strings.Join(items, ", ")
}

// addressEscaper writes what would end an address in a table otherwise.
var addressEscaper = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "|", "%7C", `\`, "%5C")
