package numbers

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
)

// HasPortWord reports whether a text contains a word that means "port" in any language:
// "Port 22", "puertos", "端口号".
func HasPortWord(s string) bool {
	s = lexicon.Fold(s)
	for _, w := range lexicon.Words(s) {
		if IsPortWord(w) {
			return true
		}
	}
	return HasPortPart(s)
}

// IsPortWord reports whether a folded word means "port" in any language.
func IsPortWord(w string) bool {
	return lexicon.Is(w, lexicon.Port) || len(w) > 3 && w[0] >= 0x80 && isPortPart(w)
}

// portAffixes returns a replacer that removes affixes. An affix is a part that a port
// word can have in Chinese, Japanese or Korean, such as 번 in 8080번.
var portAffixes = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, affix := range lexicon.Items(lexicon.PortAffix) {
		pairs = append(pairs, affix, "")
	}
	return strings.NewReplacer(pairs...)
})

// isPortPart reports whether a folded word means "port" in a script without spaces. The
// word may contain affixes: 端口号 is 端口 (port) with the affix 号.
func isPortPart(w string) bool {
	for _, part := range lexicon.Items(lexicon.PortPart) {
		if before, after, ok := strings.Cut(w, part); ok {
			return portAffixes().Replace(before+after) == ""
		}
	}
	return false
}

// HasPortPart reports whether a folded text in a script without spaces contains a word
// for "port", as 管理端口 does.
func HasPortPart(folded string) bool {
	_, ok := lexicon.Within(lexicon.PortPart, folded)
	return ok
}

// IsNoPort reports whether a cell says in words or marks that it has no port number:
// "any", "dynamic", "N/A", "✗".
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

// crosses returns a map from words and marks to their meaning: true for yes (x, ✓, yes)
// and false for no (✗, no).
var crosses = sync.OnceValue(func() map[string]bool {
	return lexicon.Table(lexicon.Cross, map[string]bool{"yes": true, "no": false})
})

// ReadCross reads a yes-or-no cell, such as an x or ✓ in a column "TCP". crossed is true
// if the cell says yes. For an empty cell, crossed is false and ok is true. ok is false
// if the cell contains any other text.
func ReadCross(cell string) (crossed, ok bool) {
	cell = lexicon.Fold(strings.Trim(strings.TrimSpace(cell), "*`\ufe0f"))
	if IsBlank(cell) {
		return false, true
	}
	crossed, ok = crosses()[cell]
	return crossed, ok
}

// IsBlank reports whether a cell is empty or contains only a placeholder such as -, ___ or
// "N/A".
func IsBlank(cell string) bool {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && (isOnly(cell, "_-–—? ") || isOnly(cell, "xX")) {
		return true
	}
	return cell == "" || lexicon.Is(lexicon.Fold(cell), lexicon.Blank)
}

// isOnly reports whether every character of s occurs in characters.
func isOnly(s, characters string) bool {
	for _, r := range s {
		if !strings.ContainsRune(characters, r) {
			return false
		}
	}
	return true
}

// IsUnit reports whether a word is a unit, such as "seconds". The number before a unit is
// a quantity and not a port. In Chinese, Japanese and Korean, it is enough if the first
// character of the word is a unit.
func IsUnit(word string) bool {
	if first := firstRune(word); isUnspaced(first) && lexicon.Is(lexicon.Fold(string(first)), lexicon.Unit) {
		return true
	}
	return lexicon.Is(lexicon.Fold(word), lexicon.Unit)
}

// TrimPort removes a port word from the end of a label in a script without spaces:
// TrimPort("管理页面端口") returns "管理页面".
func TrimPort(label string) string {
	for _, part := range lexicon.Items(lexicon.PortPart) {
		if bare, ok := strings.CutSuffix(label, part); ok && bare != "" {
			return bare
		}
	}
	return label
}
