package notation

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Head is what a column header says about the cells of the column.
type Head struct {
	Role Role
	Side Side
	// Transports contains the transports that the header of a RoleNumber or RoleCross
	// column names: TCP for "TCP Port", UDP for "UDP".
	Transports port.Transports
	// Weak reports that the header of a RoleNumber column does not say that the numbers
	// are ports, as with "Number". Other evidence must show that they are ports.
	Weak bool
	// Physical is the first word of the header that is about hardware, such as "vlan". If
	// there is no such word, Physical is empty.
	Physical string
	// Rest contains the words of a RoleNumber header that this package does not know,
	// folded: "ssl" for "Port (SSL)".
	Rest string
	// Names reports that every cell of the column is a name, because the header says so:
	// true for "Protocol name", false for "Name".
	Names bool
	// Fact is the fact that the column contains, or FactNone.
	Fact Fact
}

// ReadHead reads a column header. For "TCP Port", it returns the role RoleNumber and the
// transport TCP.
func ReadHead(head string) Head {
	found := headWords(head)
	joined := strings.Join(found, " ")
	found = withoutDefault(found)
	h := Head{Physical: physicalWord(found), Fact: factsByHead()[joined]}
	if role, ok := wholeHeads()[joined]; ok {
		h.Role = role
		h.Weak = role == RoleNumber && !numbers.HasPortWord(head) &&
			!lexicon.HasAny(found, lexicon.Listens) && !lexicon.HasAny(found, lexicon.Reachable)
		h.Names = role == RoleName
		return h
	}
	set := numbers.TransportsIn(head)
	switch {
	case slices.ContainsFunc(found, numbers.IsPortWord) || numbers.HasPortPart(joined):
		h.number(found, set)
	case set.Stated() && onlyTransports(found):
		h.Role, h.Transports = RoleCross, set
		if len(set.IDs()) > 1 {
			h.Role, h.Transports = RoleTransport, 0
		}
	default:
		h.Role = roleByWord(found)
	}
	return h
}

// headSigns replaces signs in headers by letters: "(s)" by "s", and "№" by "no".
var headSigns = strings.NewReplacer("(s)", "s", "(es)", "s", "（s）", "s", "№", " no ", "n°", " no ", "nº", " no ")

// headWords splits a header into folded words. It removes the parentheses around a plural
// ending: headWords("Port(s)") returns the word "ports".
func headWords(head string) []string {
	folded := headSigns.Replace(strings.ToLower(head))
	if strings.TrimSpace(strings.Trim(folded, "*_` .:")) == "#" {
		return []string{"#"}
	}
	return lexicon.Words(folded)
}

// number reads a header that contains a port word, and sets the fields Role, Side,
// Transports and Rest. found contains the words of the header, set its transports.
func (h *Head) number(found []string, set port.Transports) {
	h.Role = RoleNumber
	if len(set.IDs()) == 1 {
		h.Transports = set
	}
	var rest []string
	for _, w := range found {
		switch {
		case lexicon.Is(w, lexicon.HeadFiller):
		case numbers.IsPortWord(w) && sideWords()[w] != SidePlain:
			// One word may contain the port word and the side: "Quellport" is the German
			// word for "source port".
			h.Side = max(h.Side, sideWords()[w])
		case numbers.IsPortWord(w):
			if side, ok := lastPart(w, sideParts()); ok && h.Side == SidePlain {
				h.Side = side
			}
		case numbers.TransportsIn(w).Stated():
		case sideWords()[w] != SidePlain:
			h.Side = max(h.Side, sideWords()[w])
		case lexicon.Is(w, lexicon.Aspect):
			h.Role = aspects()[w]
		default:
			if side, ok := lastPart(w, sideParts()); ok {
				h.Side = side
				continue
			}
			rest = append(rest, w)
		}
	}
	h.Rest = strings.Join(rest, " ")
}

// onlyTransports reports whether all words are transports or words that occur next to
// transports, such as "and", "both" and "only".
func onlyTransports(found []string) bool {
	for _, w := range found {
		if _, _, ok := numbers.TransportWord(w); !ok && !lexicon.Is(w, lexicon.Joiner, lexicon.Both, lexicon.Filler) {
			return false
		}
	}
	return true
}

// roleByWord returns the role of a header that has no port word. If several words have a
// role, the last one decides, as in English: "Service Description" is a description. If
// no word has a role, roleByWord looks for parts with the role lexicon.HeadPart.
func roleByWord(found []string) Role {
	for _, w := range slices.Backward(found) {
		if role, ok := headWordRoles()[w]; ok {
			return role
		}
	}
	role, _ := lastPart(strings.Join(found, " "), headPartRoles())
	return role
}

// lastPart searches s for the keys of parts. It returns the value of the key that occurs
// last in s. If two keys begin at the same offset, the longer key counts. lastPart is for
// scripts without spaces: there, the last part of a compound word is the main part.
func lastPart[T any](s string, parts map[string]T) (value T, found bool) {
	last, length := -1, 0
	for part, v := range parts {
		if at := strings.LastIndex(s, part); at > last || at == last && at >= 0 && len(part) > length {
			last, length, value, found = at, len(part), v, true
		}
	}
	return value, found
}

// physicalWord returns the first word about hardware, such as "vlan". If no word is about
// hardware, it returns "".
func physicalWord(found []string) string {
	for i, w := range found {
		if !lexicon.Is(w, lexicon.Physical) || w == "com" && i > 0 {
			// After the first word, "com" is probably the Portuguese word for "with", and
			// not a COM port.
			continue
		}
		return w
	}
	return ""
}

// IsSource reports whether a header is about the source of connections: "Source IP".
func IsSource(head string) bool {
	for _, w := range headWords(head) {
		if sideWords()[w] == SideSource {
			return true
		}
	}
	return false
}

// IsCategory reports whether a header is about a category of services: "Type", "Group".
func IsCategory(head string) bool {
	return lexicon.Is(strings.Join(headWords(head), " "), lexicon.Category)
}
