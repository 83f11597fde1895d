package numbers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/lexicon"
	"portolan/generator/printout"
)

// FuzzNumbers checks that Read does not panic, that the numbers are inside the cell and
// do not overlap, and that Read does not lose words: each word of the cell is part of a
// number, a comment or a fault, or is a word such as "and".
func FuzzNumbers(f *testing.F) {
	for _, cell := range []string{"22", "67, 68", "20-21/tcp", "TCP/443", "80, 443 TCP, 53 TCP/UDP",
		"Both 1–2 (udp)", "70000-1",
		"0.0.0.0:8080->80/tcp, [::]:8080->80/tcp", "8500 (a); 8501 (b)", "67，68（UDP）", "1024+", "49152:65535", "20~21 e 22†",
		"UDP/53 --- TCP/53 for large transfers", "tcp/135, tcp/1024 (DCOM)", "port 80 and 443 (http) TCP only", "53 UPD"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		numbers, faults := Read(cell)
		end := 0
		for _, n := range numbers {
			if n.Offset < end || n.Offset+n.Length > len(cell) || n.First > n.Last {
				t.Errorf("%q: %+v", cell, n)
			}
			end = n.Offset + n.Length
		}
		if len(numbers) == 0 && len(faults) == 0 && !IsBlank(cell) && !IsNoPort(cell) {
			t.Errorf("%q: no numbers and no faults", cell)
		}
		if len(numbers) > 0 {
			for _, lost := range lostTokens(cell, numbers, faults) {
				t.Errorf("%q: %q is missing in %+v", cell, lost, numbers)
			}
		}
		if p, ok := ReadPhrase(cell); ok && (p.End <= 0 || p.End > len(cell)) {
			t.Errorf("%q: %+v", cell, p)
		}
		ReadTransports(cell)
	})
}

// lostTokens returns the words and numbers of a cell that are missing in the result of
// Read. numbers and faults are this result.
func lostTokens(cell string, numbers []Item, faults []Fault) []string {
	comments := ""
	for _, n := range numbers {
		comments += n.Comment + " "
	}
	var lost []string
	for _, t := range scan(cell) {
		switch {
		case t.kind == sign, t.kind == transport, t.isPort(), strings.Contains(comments, t.text):
		case t.isWord(lexicon.Joiner, lexicon.Lead, lexicon.Filler, lexicon.Range):
		case t.kind == number && (inNumber(t, numbers) || isRepeated(t, numbers) || inFault(t, faults)):
		case followsFault(t, numbers, faults), beginsFault(cell, t, faults):
		default:
			if len(printout.Mappings(cell)) == 0 && !paired.MatchString(cell) {
				lost = append(lost, t.text)
			}
		}
	}
	return lost
}

func inNumber(t token, numbers []Item) bool {
	for _, n := range numbers {
		if n.Offset <= t.offset && t.end() <= n.Offset+n.Length {
			return true
		}
	}
	return false
}

// isRepeated reports whether the number t is the first or last number of an item. In
// "80, 80", Read returns only the first 80. The second 80 is then not lost.
func isRepeated(t token, numbers []Item) bool {
	for _, n := range numbers {
		if t.text == fmt.Sprint(n.First) || t.text == fmt.Sprint(n.Last) {
			return true
		}
	}
	return false
}

func inFault(t token, faults []Fault) bool {
	for _, f := range faults {
		if strings.Contains(f.Message, t.text) {
			return true
		}
	}
	return false
}

// followsFault reports whether t comes after an invalid number, such as 70000, and no
// valid number is between the invalid number and t. Read may drop such words.
func followsFault(t token, numbers []Item, faults []Fault) bool {
	before := -1
	for _, f := range faults {
		if f.Offset < t.offset {
			before = max(before, f.Offset)
		}
	}
	isBetween := func(n Item) bool { return n.Offset > before && n.Offset < t.offset }
	return before >= 0 && !slices.ContainsFunc(numbers, isBetween)
}

// beginsFault reports whether t is the first number of a range with an invalid last
// number, such as 80-70000.
func beginsFault(cell string, t token, faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool {
		if t.end() > f.Offset {
			return false
		}
		between := strings.Trim(cell[t.end():f.Offset], " -–—~〜～:")
		return between == "" || lexicon.Is(between, lexicon.Range)
	})
}
