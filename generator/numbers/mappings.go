package numbers

import (
	"regexp"
	"strconv"
	"strings"

	"portolan/generator/port"
	"portolan/generator/printout"
)

// paired matches two numbers or ranges with a colon between them, such as 8080:80 and
// 49152:65535. The match begins at the start of the cell or at a space, comma or
// semicolon. A transport and an address may come before the numbers:
// tcp/127.0.0.1:8080:80.
var paired = regexp.MustCompile(`(?:^|[\s,;])(?i:(?:tcp|udp|sctp|dccp)[\s/:]*)?(` + listener + `:)?` +
	`(\d+(?:-\d+)?):(\d+(?:-\d+)?)`)

const listener = `(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:]*\]|localhost)`

// readMappings replaces the address and the container port of each mapping by spaces. The
// other functions then read only the published ports. readMappings returns the changed
// cell, which has the same length, and a comment for each published port. The keys are
// the offsets of the published ports. For "8080:80", readMappings returns "8080   " and
// {0: "to 80"}. In a range such as 49152:65535, it replaces the colon by a hyphen.
func readMappings(cell string) (string, map[int]string) {
	if !strings.ContainsAny(cell, ":>→➜⇒") {
		return cell, nil
	}
	comments := map[int]string{}
	b := []byte(cell)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			b[i] = ' '
		}
	}
	for _, m := range printout.Mappings(cell) {
		blank(m.Start, m.OuterStart)
		blank(m.OuterEnd, m.End)
		comments[m.OuterStart] = "to " + m.Inner
	}
	if len(comments) > 0 {
		return string(b), comments
	}
	for _, m := range paired.FindAllStringSubmatchIndex(cell, -1) {
		outer, inner := cell[m[4]:m[5]], cell[m[6]:m[7]]
		switch {
		case isTime(outer, inner), isNext(outer, inner), len(outer) == 1 && len(inner) == 1:
			// 10:30 is a time, 80:81 may be a range, and 1:1 is a ratio.
			continue
		case m[2] >= 0:
			blank(m[2], m[3])
		}
		if isColonRange(outer, inner) {
			b[m[5]] = '-'
			continue
		}
		blank(m[5], m[7])
		comments[m[4]] = "to " + inner
	}
	return string(b), comments
}

// isTime reports whether hours:minutes looks like a time of day, such as 10:30. It also
// returns true if minutes begins with a zero, because a port number does not.
func isTime(hours, minutes string) bool {
	return len(hours) <= 2 && len(minutes) == 2 && hours < "24" && minutes < "60" || minutes[0] == '0' && len(minutes) > 1
}

// isNext reports whether last is first+1 and first is below lowestColonRange. A pair such
// as 80:81 may be a mapping or a range, so readMappings leaves it unchanged.
func isNext(first, last string) bool {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	return errA == nil && errB == nil && b == a+1 && a < lowestColonRange
}

// lowestColonRange is the lowest first port of a range that is written with a colon.
// People do not map such a high port to an even higher port. Therefore 49152:65535 is a
// range, and 8080:9090 is a mapping.
const lowestColonRange = 10000

// isColonRange reports whether first:last is a range and not a mapping. In a range, first
// is at least lowestColonRange, as in 49152:65535, or last is 65535, as in 1024:65535.
func isColonRange(first, last string) bool {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	return errA == nil && errB == nil && a < b && (a >= lowestColonRange || b == int(port.Max))
}
