package main

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator"
	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// print prints an answer. If there can be several, a line with the query comes before it, and
// an empty line before all but the first.
func (p *answerPrinter) print(a generator.Answer) error {
	if p.printed {
		fmt.Fprintln(p)
	}
	p.printed = true
	switch {
	case a.Guess():
		p.say(a.Query, "no exact match; similar:")
	case p.several && a.Answered():
		p.styled(faint, printable.Line(a.Query)+":")
		fmt.Fprintln(p)
	}
	p.answer(a)
	return p.err
}

// say prints a line such as "gopher: nothing found". about is the text before the colon.
func (p *answerPrinter) say(about, sentence string) {
	fmt.Fprintf(p, "%s: %s\n", printable.Line(about), sentence)
}

func (p *answerPrinter) answer(a generator.Answer) {
	switch {
	case a.Fault != "":
		p.say(a.Query, a.Fault)
	case len(a.Numbers) == 1 && !a.Answered():
		p.explainNumber(a)
	case a.Total == 0:
		p.say(a.Query, "nothing found")
	}
	if len(a.Numbers) == 1 {
		p.warnIfShared(a.Numbers[0].First, a.Numbers[0].Last)
	}
	if b := a.Band; b != nil {
		p.styled(bold, port.Numbers(b.First, b.Last))
		fmt.Fprintf(p, "  %s ports: %s\n", b.First.Class(), urls.Folders{}.Band(*b))
	}
	for _, t := range a.Topics {
		p.styled(bold, printable.Line(t.Name))
		fmt.Fprintf(p, "  topic: %s\n", urls.Folders{}.Topic(t))
	}
	var rest []*registry.Protocol
	for _, protocol := range a.Protocols {
		if why := protocol.WhyPortless(); why != "" && !a.Guess() {
			fmt.Fprintln(p, printable.Line(why))
			continue
		}
		rest = append(rest, protocol)
	}
	services := slices.Concat(a.Services, a.Others)
	shown := services[:min(len(services), maxRows)]
	p.services(shown)
	for _, protocol := range rest {
		fmt.Fprintln(p, printable.Line(protocolLine(protocol)))
	}
	for _, n := range a.Notes {
		fmt.Fprintf(p, "note %s: %s\n", printable.Line(noteTitle(n)), printable.Line(notePlace(n)))
	}
	more := max(0, len(services)-len(shown))
	if a.Band == nil && len(a.Others) == 0 {
		more = a.Total - len(shown) - len(a.Topics) - len(a.Standalone) - len(a.Notes)
	}
	if more > 0 {
		fmt.Fprintf(p, "and %d more\n", more)
	}
	p.remarks(a.Remarks, a.Answered())
}

// warnIfShared prints a line if several programs use the same port. It prints nothing for
// a range.
func (p *answerPrinter) warnIfShared(first, last port.Number) {
	if first == last && len(registry.Crowd(p.reg.ServicesAt(first))) > 0 {
		fmt.Fprintf(p, "%d: used by several programs\n", first)
	}
}

// explainNumber prints why the query for a number has no answer. The number may be
// retired, reserved or unassigned, or may be listed only for other transports.
func (p *answerPrinter) explainNumber(a generator.Answer) {
	n := a.Numbers[0]
	if n.First != n.Last {
		if a.Total == 0 {
			p.say(a.Query, "no source assigns any of these numbers")
		}
		return
	}
	number := fmt.Sprint(n.First)
	switch {
	case len(a.Services) > 0 && a.Services[0].State == registry.Retired:
		p.say(number, "no longer assigned"+formerly(a.Services[0]))
	case len(a.Services) > 0:
		if n.Transports.Stated() {
			number += "/" + strings.Join(n.Transports.IDs(), ",")
		}
		fmt.Fprintf(p, "%s reserves %s\n", labels(a.Services[0].Sources()), number)
	case len(a.Others) > 0:
		p.say(a.Query, fmt.Sprintf("no source lists %d over %s, only over other transports:", n.First,
			strings.Join(n.Transports.IDs(), ",")))
	default:
		p.unassigned(n.First)
	}
}

// formerly returns the name of a retired service and the date on which its assignment
// ended: ": was gopher until 2020-01-01". It omits the name or the date if it is not
// known.
func formerly(s *registry.Service) string {
	former := ""
	if s.IsNamed() {
		former = ": was " + printable.Line(s.Name)
	}
	if date := s.Until(); date != "" {
		former += " until " + printable.Line(date)
	}
	return former
}

// unassigned prints that no source assigns the port n. It also prints which sources list
// n as unassigned, and the nearest assigned ports.
func (p *answerPrinter) unassigned(n port.Number) {
	first, last := n.Class().Bounds()
	listed := ""
	for _, s := range p.reg.ServicesAt(n) { // here, each of them has the state unassigned
		listed = "; " + labels(s.Sources()) + " lists it as unassigned"
	}
	fmt.Fprintf(p, "%d: no source assigns it%s; it is a %s port (%d-%d)\n", n, listed, n.Class(), first, last)
	var near []string
	for _, other := range p.reg.Nearest(n) {
		near = append(near, fmt.Sprintf("%d %s", other.Number, printable.Line(other.Services[0].Name)))
	}
	if len(near) > 0 {
		fmt.Fprintln(p, "nearest: "+strings.Join(near, ", "))
	}
	fmt.Fprintln(p, "all ports near it: "+urls.Folders{}.Band(n.Band()))
}

// protocolLine returns a line such as "protocol SSH, Secure Shell: remote login".
func protocolLine(p *registry.Protocol) string {
	line := "protocol " + p.Label
	if p.Name != p.Label {
		line += ", " + p.Name
	}
	if p.Note != nil && p.Note.Description != "" {
		line += ": " + p.Note.Description
	}
	return line
}

// noteTitle returns the title of a note, and the heading that was found: "Firewall › DMZ".
func noteTitle(n generator.NoteHit) string {
	if n.Heading == nil {
		return n.Title
	}
	return n.Title + " › " + text.Plain(n.Heading.Spans)
}

// notePlace returns the path of a note, and the line of the heading that was found: "firewall.md:8".
func notePlace(n generator.NoteHit) string {
	if n.Heading == nil {
		return n.Path()
	}
	line := n.Text.Position(n.Heading.Pos).Line
	return fmt.Sprintf("%s:%d", n.Path(), line)
}
