package overlay

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"regexp"
)

// mark matches the first line of a copy of a built-in file: the path of the file, and a hash of
// its text.
var mark = regexp.MustCompile(`^[^\n]{0,8}portolan: copy of (\S+) ([0-9a-f]{12})[^\n]*\n`)

// Copy returns a built-in file with a first line that says which text it was copied from. Only
// files that can contain a comment get this line: pictures and JSON do not.
func Copy(name string, content []byte) []byte {
	format := comment(name)
	if format == "" {
		return content
	}
	return append(fmt.Appendf(nil, format+"\n", fmt.Sprintf("portolan: copy of %s %s", name, hash(content))), content...)
}

// comment returns the format of a comment in a file, or "" if it cannot have one.
func comment(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "{{/* %s */}}"
	case ".css", ".js":
		return "/* %s */"
	case ".svg":
		return "<!-- %s -->"
	case ".png", ".json":
		return ""
	}
	return "# %s" // the rules of web servers, YAML and Dockerfile
}

// hash returns the first 6 bytes of a hash, in hexadecimal digits.
func hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:6])
}

// isOld reports whether a file was copied from a text that is not the built-in one. edited
// reports whether it was changed after it was copied.
func isOld(content, builtin []byte) (old, edited bool) {
	m := mark.FindSubmatch(content)
	if m == nil {
		return false, true
	}
	from := string(m[2])
	return from != hash(builtin), from != hash(content[len(m[0]):])
}
