package naming

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
)

// PortLabel returns the name in the label of a port: "SSH" for "SSH Port", 管理页面 for
// 管理页面端口, and "" for "Port" and "Default port(s)". It returns false for all other labels,
// and for names of settings, such as SERVER_PORT.
func PortLabel(label string) (string, bool) {
	head := notation.ReadHead(label)
	if head.Role != notation.RoleNumber || head.Weak {
		return "", false
	}
	if head.Side == notation.SideSource || head.Side == notation.SideInner {
		return "", false
	}
	if isSetting(label) || len(strings.Fields(label)) > MaxWords {
		return "", false
	}
	// The label contains only words about ports, such as "Open ports".
	if head.Rest == "" {
		return "", true
	}
	if !IsLabel(label) && !endsInPort(label) {
		return "", false
	}
	return InLabel(label), true
}

// endsInPort reports whether a label has more than two words and ends in a word for
// ports. Such a label can be a name, although IsLabel rejects it: in "Admin page port",
// "page" is not a quantity.
func endsInPort(label string) bool {
	fields := strings.Fields(label)
	return len(fields) > 2 && numbers.IsPortWord(lexicon.Fold(fields[len(fields)-1])) && !IsVerb(fields[0])
}

// isSetting reports whether a label is the name of a setting or an option, such as
// SERVER_PORT, server.port or --port.
func isSetting(label string) bool {
	return strings.ContainsAny(label, "_=$<>{}") || strings.Contains(label, "--") ||
		strings.Contains(strings.Trim(label, ". "), ".")
}

// InLabel returns the name in a label: "SSH" for "Default SSH port". It removes words for
// ports and defaults, and other words that occur in the headers of port columns.
func InLabel(label string) string {
	var kept []string
	fields := strings.Fields(label)
	for i := 0; i < len(fields); i++ {
		if n := notation.LeadingDefault(fields[i:]); n > 0 {
			i += n - 1
			continue
		}
		w := fields[i]
		bare := strings.TrimFunc(w, func(r rune) bool { return !line.IsWordRune(r) })
		// After the first word, a genitive such as "du" in "SSH du routeur" is part of the name.
		within := len(kept) > 0 && lexicon.Is(lexicon.Fold(bare), lexicon.Genitive)
		if h := notation.ReadHead(bare + " port"); !within && (bare == "" || h.Rest == "" && h.Role == notation.RoleNumber) {
			continue
		}
		kept = append(kept, numbers.TrimPort(strings.Trim(w, ":：*?")))
	}
	for len(kept) > 1 && isPreposition(kept[len(kept)-1]) { // "FTP on port" gives FTP
		kept = kept[:len(kept)-1]
	}
	return strings.Join(kept, " ")
}

func isPreposition(word string) bool {
	return lexicon.Is(lexicon.Fold(word), lexicon.Preposition, lexicon.Article)
}
