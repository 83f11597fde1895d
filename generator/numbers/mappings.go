package numbers

import (
	"regexp"
	"strconv"
	"strings"

	"portolan/generator/port"
	"portolan/generator/printout"
)

// paired is host:container, or first:last, where an item begins.
var paired = regexp.MustCompile(`(?:^|[\s,;])(?i:(?:tcp|udp|sctp|dccp)[\s/:]*)?(` + listener + `:)?` +
	`(\d+(?:-\d+)?):(\d+(?:-\d+)?)`)

const listener = `(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:]*\]|localhost)`

// readMappings blanks out all of a cell that names the inner side of a port
// that is passed on. It returns a cell of the same length, and by the offset of
// the outer number what was blanked out.
func readMappings(cell string) (string, map[int]string) {
	if !strings.ContainsAny(cell, ":>→➜⇒") {
		return cell, nil
	}
	notes := map[int]string{}
	b := []byte(cell)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			b[i] = ' '
		}
	}
	for _, m := range printout.Mappings(cell) {
		blank(m.Start, m.OuterStart)
		blank(m.OuterEnd, m.End)
		notes[m.OuterStart] = "to " + m.Inner
	}
	if len(notes) > 0 {
		return string(b), notes
	}
	for _, m := range paired.FindAllStringSubmatchIndex(cell, -1) {
		outer, inner := cell[m[4]:m[5]], cell[m[6]:m[7]]
		switch {
		case isTime(outer, inner), isNext(outer, inner), len(outer) == 1 && len(inner) == 1: // 1:1 is a ratio
			continue
		case m[2] >= 0:
			blank(m[2], m[3])
		}
		if isColonRange(outer, inner) {
			b[m[5]] = '-'
			continue
		}
		blank(m[5], m[7])
		notes[m[4]] = "to " + inner
	}
	return string(b), notes
}

// isTime tells 10:30 from a mapping.
func isTime(hours, minutes string) bool {
	return len(hours) <= 2 && len(minutes) == 2 && hours < "24" && minutes < "60" || minutes[0] == '0' && len(minutes) > 1
}

// isNext reports whether the second number follows the first: such a pair may
// be a range as well as a mapping.
func isNext(first, last string) bool {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	return errA == nil && errB == nil && b == a+1 && a < lowestColonRange
}

// lowestColonRange is where first:last is more likely than host:container:
// nobody maps a port so high to a higher one.
const lowestColonRange = 10000

func isColonRange(first, last string) bool {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	return errA == nil && errB == nil && a < b && (a >= lowestColonRange || b == int(port.Max))
}
