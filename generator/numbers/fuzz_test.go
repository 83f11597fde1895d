package numbers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/lexicon"
	"portolan/generator/printout"
)

// Any cell is read without a panic; numbers lie inside the cell and do not
// overlap, and no word of a cell is lost: it is understood, or in a note.
func FuzzNumbers(f *testing.F) {
	for _, cell := range []string{"22", "67, 68", "20-21/tcp", "TCP/443", "80, 443 TCP, 53 TCP/UDP", "Both 1–2 (udp)", "70000-1",
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
			t.Errorf("%q is lost without a word", cell)
		}
		if len(numbers) > 0 {
			for _, lost := range lostTokens(cell, numbers, faults) {
				t.Errorf("%q: %q is lost, of %+v", cell, lost, numbers)
			}
		}
		if p, ok := ReadPhrase(cell); ok && (p.End <= 0 || p.End > len(cell)) {
			t.Errorf("%q: %+v", cell, p)
		}
		ReadTransports(cell)
	})
}

// lostTokens lists the words and numbers of a cell that its reading does not
// hold.
func lostTokens(cell string, numbers []Item, faults []Fault) []string {
	notes := ""
	for _, n := range numbers {
		notes += n.Comment + " "
	}
	var lost []string
	for _, t := range scan(cell) {
		switch {
		case t.kind == sign, t.kind == transport, t.isPort(), strings.Contains(notes, t.text):
		case t.isWord(lexicon.Joiner, lexicon.Lead, lexicon.Filler, lexicon.Range):
		case t.kind == number && (inNumber(t, numbers) || inTwin(t, numbers) || inFault(t, faults)):
		case ofFault(t, numbers, faults), beginsFault(cell, t, faults):
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

// inTwin reports whether the number is said once more by another one.
func inTwin(t token, numbers []Item) bool {
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

// ofFault reports whether a word stands behind a number that is no port, which is
// reported: what it says is of nothing.
func ofFault(t token, numbers []Item, faults []Fault) bool {
	before := -1
	for _, f := range faults {
		if f.Offset < t.offset {
			before = max(before, f.Offset)
		}
	}
	return before >= 0 && !slices.ContainsFunc(numbers, func(n Item) bool { return n.Offset > before && n.Offset < t.offset })
}

// beginsFault reports whether a number begins a range whose end is no port.
func beginsFault(cell string, t token, faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool {
		if t.end() > f.Offset {
			return false
		}
		between := strings.Trim(cell[t.end():f.Offset], " -–—~〜～:")
		return between == "" || lexicon.Is(between, lexicon.Range)
	})
}
