package notation

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// Head is what the head of a column says of its cells.
type Head struct {
	Role Role
	Side Side
	// Transports of a number column, or of a crossed one; as the head states
	// them.
	Transports port.Transports
	// Weak marks the head of a number column that heads other numbers as
	// often, such as "Number" or "#": something else must support ports.
	Weak bool
	// Physical is a word of the head that is about sockets and cables.
	Physical string
	// Rest are the words of a number head that are not about ports, folded:
	// "ssl", "web ui".
	Rest string
	// Names reports whether every cell is the name of a service or protocol.
	Names bool
	// Fact is what the cells of a column without another role say of a port.
	Fact Fact
}

// ReadHead reads the head of a column.
func ReadHead(head string) Head {
	found := headWords(head)
	joined := strings.Join(found, " ")
	found = withoutDefault(found)
	h := Head{Physical: physicalWord(found), Fact: factHeads()[joined]}
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

// headSigns are signs of heads and the words they stand for.
var headSigns = strings.NewReplacer("(s)", "s", "(es)", "s", "（s）", "s", "№", " no ", "n°", " no ", "nº", " no ")

// headWords cuts a head into folded words; the plural in brackets, as in
// "Port(s)", goes with its word.
func headWords(head string) []string {
	folded := headSigns.Replace(strings.ToLower(head))
	if strings.TrimSpace(strings.Trim(folded, "*_` .:")) == "#" {
		return []string{"#"}
	}
	return lexicon.Words(folded)
}

// number reads a head that has a word for a port.
func (h *Head) number(found []string, set port.Transports) {
	h.Role = RoleNumber
	if len(set.IDs()) == 1 {
		h.Transports = set
	}
	var rest []string
	for _, w := range found {
		switch {
		case lexicon.Is(w, lexicon.HeadFiller):
		case numbers.IsPortWord(w) && sideWords()[w] != SidePlain: // Quellport
			h.Side = max(h.Side, sideWords()[w])
		case numbers.IsPortWord(w):
			if side, ok := lastSign(w, sideParts()); ok && h.Side == SidePlain {
				h.Side = side
			}
		case numbers.TransportsIn(w).Stated():
		case sideWords()[w] != SidePlain:
			h.Side = max(h.Side, sideWords()[w])
		case lexicon.Is(w, lexicon.Aspect):
			h.Role = aspects()[w]
		default:
			if side, ok := lastSign(w, sideParts()); ok {
				h.Side = side
				continue
			}
			rest = append(rest, w)
		}
	}
	h.Rest = strings.Join(rest, " ")
}

func onlyTransports(found []string) bool {
	for _, w := range found {
		if _, _, ok := numbers.TransportWord(w); !ok && !lexicon.Is(w, lexicon.Joiner, lexicon.Both, lexicon.Filler) {
			return false
		}
	}
	return true
}

// roleByWord finds the role of a head by the first of its words that tells
// one, the last word first where it is English: "Service Description" is a
// description.
func roleByWord(found []string) Role {
	for _, w := range slices.Backward(found) {
		if role, ok := headWordRoles()[w]; ok {
			return role
		}
	}
	role, _ := lastSign(strings.Join(found, " "), headPartRoles())
	return role
}

// lastSign returns the value of the sign that stands last in a text, since in
// the languages that write so the last part is what the rest describes.
func lastSign[T any](s string, signs map[string]T) (value T, found bool) {
	last, length := -1, 0
	for sign, v := range signs {
		if at := strings.LastIndex(s, sign); at > last || at == last && at >= 0 && len(sign) > length {
			last, length, value, found = at, len(sign), v, true
		}
	}
	return value, found
}

func physicalWord(found []string) string {
	for i, w := range found {
		if !lexicon.Is(w, lexicon.Physical) || w == "com" && i > 0 { // "with" in Portuguese
			continue
		}
		return w
	}
	return ""
}

// IsSource reports whether a head is about what connects, and not about what is
// connected to.
func IsSource(head string) bool {
	for _, w := range headWords(head) {
		if sideWords()[w] == SideSource {
			return true
		}
	}
	return false
}

// IsDestination reports whether a head is about what is connected to.
func IsDestination(head string) bool { return lexicon.HasAny(headWords(head), lexicon.Destination) }

// IsCategory reports whether a head is about the kind of what runs on a port.
func IsCategory(head string) bool {
	return lexicon.Is(strings.Join(headWords(head), " "), lexicon.Category)
}
