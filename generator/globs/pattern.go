// Package globs matches paths with patterns that are written as in a .gitignore file.
//
// It leaves matching to doublestar and adds what .gitignore has beyond it: ! at the start, a
// slash at the end, and names that match at any depth. Upper and lower case do not matter,
// because a folder that is private on one system must be private on all. The Unicode form
// does not matter either, because macOS writes é as two characters.
package globs

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"golang.org/x/text/unicode/norm"
)

// MaxLength is the maximum length of a pattern in bytes.
const MaxLength = 1000

// Pattern is one pattern.
type Pattern struct {
	glob string
	// negated is set for a pattern that begins with !. What it matches is not excluded.
	negated bool
	// folders is set for a pattern that ends in a slash. It matches only folders.
	folders bool
	// base is the folder to which the pattern is relative. It is empty for the top folder.
	base string
}

// Parse parses a pattern. base is the folder to which it is relative, or ".".
func Parse(written, base string) (Pattern, error) {
	var p Pattern
	if len(written) > MaxLength {
		return p, fmt.Errorf("the pattern has %d bytes (limit %d)", len(written), MaxLength)
	}
	glob := trimBlanks(written)
	glob, p.negated = strings.CutPrefix(glob, "!")
	glob, p.folders = strings.CutSuffix(glob, "/")
	glob, anchored := strings.CutPrefix(glob, "/")
	if path.Clean(base) != "." {
		p.base = Fold(path.Clean(base)) + "/"
	}
	if glob == "" {
		return p, errors.New("the pattern is empty")
	}
	parts := strings.Split(glob, "/")
	for i, part := range parts {
		if part == "" || part == "." || part == ".." {
			return p, fmt.Errorf("no path has a part %q", part)
		}
		// doublestar knows ** alone, but not *** alone.
		if len(part) > 2 && strings.Trim(part, "*") == "" {
			parts[i] = "**"
		}
	}
	glob = strings.Join(parts, "/")
	if strings.Contains(glob, "[:") {
		return p, errors.New("classes such as [:digit:] are not supported")
	}
	if !anchored && !strings.Contains(glob, "/") {
		glob = "**/" + glob
	}
	// a/** matches what is in a, but doublestar matches a, too.
	if strings.HasSuffix(glob, "/**") {
		glob += "/*"
	}
	if !doublestar.ValidatePattern(escape(glob, "")) {
		return p, errors.New("a [ has no ], or a \\ is at the end")
	}
	p.glob = Fold(escape(glob, "/"))
	return p, nil
}

// trimBlanks removes blanks at the end, except one after a backslash.
func trimBlanks(s string) string {
	trimmed := strings.TrimRight(s, " \t\r")
	if strings.HasSuffix(trimmed, `\`) && len(trimmed) < len(s) {
		return trimmed + " "
	}
	return trimmed
}

// escape escapes braces, which have no meaning in .gitignore. It adds the characters never
// to classes such as [!a].
func escape(glob, never string) string {
	var b strings.Builder
	for i := 0; i < len(glob); i++ {
		switch c := glob[i]; {
		case c == '\\' && i+1 < len(glob):
			i++
			b.WriteByte(c)
			b.WriteByte(glob[i])
		case c == '{' || c == '}':
			b.WriteString(`\` + string(c))
		case c == '[' && i+1 < len(glob) && (glob[i+1] == '!' || glob[i+1] == '^'):
			i++
			b.WriteString("[!" + never)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// Fold returns the form in which paths and patterns are compared.
func Fold(name string) string {
	return norm.NFC.String(strings.ToLower(strings.ToUpper(norm.NFC.String(name))))
}

// Match reports whether the pattern matches a folded path (see Fold) itself. It does not
// look at the folders above it.
func (p Pattern) Match(folded string, isFolder bool) bool {
	if p.folders && !isFolder {
		return false
	}
	inside, ok := strings.CutPrefix(folded, p.base)
	return ok && doublestar.MatchUnvalidated(p.glob, inside)
}
