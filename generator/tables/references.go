package tables

import (
	"net/url"
	"regexp"
	"strings"

	"portolan/generator/registry"
)

var bracketed = regexp.MustCompile(`\[([^\[\]]*)\]`)

// readReferences parses the references of IANA, such as [RFC3501][RFC9051]. It returns
// only RFCs, drafts, standards and web addresses. It ignores everything else, such as
// [1], sentences, and names of people.
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
	// IANA writes [RFC-ietf-…] for a draft that will become an RFC.
	draft    = regexp.MustCompile(`^(?:draft-|RFC-)([a-z0-9-]+)-(\d\d)(, (?:Section|Appendix) [\w.]+)?$`)
	standard = regexp.MustCompile(`^(?:3GPP|ANSI|BBF|CCITT|ECMA|ETSI|FIPS|IEC|IEEE|ISO|ITU|OASIS|TR|W3C)\b[\w ./()-]*\d[\w ./()-]*$`)
)

// longestStandard is the maximum length of the name of a standard, in bytes. A longer
// text is prose.
const longestStandard = 80

func readReference(s string) (registry.Reference, bool) {
	if m := rfc.FindStringSubmatch(s); m != nil {
		return registry.Reference{Title: "RFC " + m[1] + m[2], URL: rfcAddress(m[1])}, true
	}
	if m := draft.FindStringSubmatch(s); m != nil {
		return registry.Reference{Title: "draft-" + m[1] + "-" + m[2] + m[3],
			URL: "https://datatracker.ietf.org/doc/draft-" + m[1] + "/" + m[2] + "/"}, true
	}
	if len(s) <= longestStandard && standard.MatchString(s) {
		return registry.Reference{Title: s}, true
	}
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil {
		return registry.Reference{Title: registry.ReferenceTitle(s), URL: s}, true
	}
	return registry.Reference{}, false
}

// rfcAddress returns the web address of an RFC. number is its number, such as "4253".
// Package reading makes the same address from the text "RFC4253".
func rfcAddress(number string) string { return "https://www.rfc-editor.org/info/rfc" + number }

// numberOfRFC returns the number of an RFC, such as "4253". It returns false if ref is
// not an RFC, or is a section of an RFC.
func numberOfRFC(ref registry.Reference) (string, bool) {
	number, ok := strings.CutPrefix(ref.Title, "RFC ")
	return number, ok && rfcNumber.MatchString(number) && ref.URL == rfcAddress(number)
}

var rfcNumber = regexp.MustCompile(`^[1-9]\d{0,4}$`)

// referenceCell returns the cell for references. Package reading reads the same
// references from it.
func referenceCell(refs []registry.Reference) string {
	return joined(refs, ", ", func(ref registry.Reference) string {
		number, isRFC := numberOfRFC(ref)
		switch {
		case isRFC:
			return "RFC" + number
		case ref.URL != "":
			return "[" + escape(ref.Title) + "](" + address(ref.URL) + ")"
		case strings.Contains(ref.Title, ","):
			// A comma separates two references. A comma inside emphasis, as in *a, b*, does not.
			return "*" + escape(ref.Title) + "*"
		}
		return escape(ref.Title)
	})
}

// address escapes a URL for a Markdown link, so that no character of the URL ends the
// link.
func address(url string) string { return addressEscaper.Replace(url) }

var addressEscaper = strings.NewReplacer(" ", "&#32;", "&", "&amp;", "(", `\(`, ")", `\)`, "<", `\<`, ">", `\>`, "|",
	`\|`, `\`, `\\`)
