package numbers

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
)

// HasPortWord reports whether a text is about ports.
func HasPortWord(s string) bool {
	s = lexicon.Fold(s)
	for _, w := range lexicon.Words(s) {
		if IsPortWord(w) {
			return true
		}
	}
	return HasPortPart(s)
}

// IsPortWord reports whether a folded word means a port.
func IsPortWord(w string) bool {
	return lexicon.Is(w, lexicon.Port) || len(w) > 3 && w[0] >= 0x80 && isPortPart(w)
}

// portAffixes drops what may go with a word for a port in scripts that write
// no blanks.
var portAffixes = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, affix := range lexicon.Items(lexicon.PortAffix) {
		pairs = append(pairs, affix, "")
	}
	return strings.NewReplacer(pairs...)
})

// isPortPart reports whether a folded word of such a script means a port.
func isPortPart(w string) bool {
	for _, part := range lexicon.Items(lexicon.PortPart) {
		if before, after, ok := strings.Cut(w, part); ok {
			return portAffixes().Replace(before+after) == ""
		}
	}
	return false
}

// HasPortPart reports whether a folded text of a script without blanks is about
// ports.
func HasPortPart(folded string) bool {
	_, ok := lexicon.Within(lexicon.PortPart, folded)
	return ok
}

// IsNoPort reports whether a cell says in words that there is no number to name.
func IsNoPort(cell string) bool {
	found := lexicon.Words(cell)
	if len(found) == 0 || len(found) > 4 {
		return len(found) == 0 && strings.Trim(cell, "*✗✘×❌ -–—()") == ""
	}
	for _, w := range found {
		if !lexicon.Is(w, lexicon.NoPort) && !lexicon.Is(TrimPort(w), lexicon.NoPort) {
			return false
		}
	}
	return true
}

// crosses are the words and marks of cells that are crossed where the column
// applies, and of those that say that it does not.
var crosses = sync.OnceValue(func() map[string]bool {
	return lexicon.Table(lexicon.Cross, map[string]bool{"yes": true, "no": false})
})

// ReadCross reads a cell of a column such as TCP that is crossed where it
// applies. It fails on anything else than a cross or its contrary.
func ReadCross(cell string) (crossed, ok bool) {
	cell = lexicon.Fold(strings.Trim(strings.TrimSpace(cell), "*`\ufe0f"))
	if IsBlank(cell) {
		return false, true
	}
	crossed, ok = crosses()[cell]
	return crossed, ok
}

// IsBlank reports whether a cell is one of the ways to leave it empty.
func IsBlank(cell string) bool {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && (isOnly(cell, "_-–—? ") || isOnly(cell, "xX")) {
		return true
	}
	return cell == "" || lexicon.Is(lexicon.Fold(cell), lexicon.Blank)
}

// isOnly reports whether a text has no characters but some.
func isOnly(s, characters string) bool {
	for _, r := range s {
		if !strings.ContainsRune(characters, r) {
			return false
		}
	}
	return true
}

// IsUnit reports whether a word says what a number before it counts. In scripts
// without blanks the first letter of a word says so.
func IsUnit(word string) bool {
	if first := firstRune(word); isUnspaced(first) && lexicon.Is(lexicon.Fold(string(first)), lexicon.Unit) {
		return true
	}
	return lexicon.Is(lexicon.Fold(word), lexicon.Unit)
}

// TrimPort drops the word for a port from a label of a script without blanks:
// 管理页面 of 管理页面端口.
func TrimPort(label string) string {
	for _, part := range lexicon.Items(lexicon.PortPart) {
		if bare, ok := strings.CutSuffix(label, part); ok && bare != "" {
			return bare
		}
	}
	return label
}
