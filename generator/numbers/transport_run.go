package numbers

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// transportRun reads transports that are joined by signs or words, such as TCP/UDP and
// "TCP and UDP". It returns the transports and the number of tokens that it read.
// tokens[0] must be a transport.
func transportRun(tokens []token) (port.Transports, int) {
	set, used := tokens[0].transports, 1
	for used+1 < len(tokens) && tokens[used+1].kind == transport && (joins(tokens[used]) || hyphenated(tokens[used-1:])) {
		set |= tokens[used+1].transports
		used += 2
	}
	return set, used
}

// hyphenated reports whether a hyphen without spaces joins tokens[0] and tokens[2]:
// TCP-UDP.
func hyphenated(tokens []token) bool {
	return tokens[1].is("-") && tokens[1].offset == tokens[0].end() && tokens[2].offset == tokens[1].end()
}

// joins reports whether t is a sign or word that joins two transports.
func joins(t token) bool {
	return t.is(itemSigns) && t.text != "\n" || t.isWord(lexicon.Joiner)
}

// typoFault returns the fault for a misspelt transport.
func typoFault(t token) Fault {
	read := strings.ToUpper(t.transports.IDs()[0])
	return Fault{diag.TransportTypo, t.offset, fmt.Sprintf("“%s” is read as %s", t.text, read)}
}

// hasOnlyTypos reports whether all faults are misspelt transports.
func hasOnlyTypos(faults []Fault) bool {
	return !slices.ContainsFunc(faults, func(f Fault) bool { return f.Rule != diag.TransportTypo })
}
