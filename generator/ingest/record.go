package ingest

import (
	"strings"
	"unicode"

	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// entry is one line of a record: a label and what it is.
type entry struct {
	label string
	value text.Cell
}

// tableRecord reads a table of labels and values as a record. The head of such
// a table is often its first line.
func tableRecord(t text.Table) []entry {
	if len(t.Header) < 2 || isConfiguration(t) || len(t.Header) > 2 && !valueHeads[text.Fold(text.Plain(t.Header[1].Spans))] {
		return nil
	}
	entries := []entry{{text.Plain(t.Header[0].Spans), t.Header[1]}}
	for _, row := range t.Rows {
		entries = append(entries, entry{text.Plain(row.Cells[0].Spans), row.Cells[1]})
	}
	return entries
}

// valueHeads head the values of a record that has more columns than two.
var valueHeads = map[string]bool{"value": true, "values": true, "setting": true, "detail": true, "details": true, "wert": true, "valor": true, "valore": true, "valeur": true, "значение": true, "值": true, "値": true, "값": true}

// isConfiguration tells whether a table documents settings, whose values are
// defaults of a program and not what runs anywhere.
func isConfiguration(t text.Table) bool {
	for _, cell := range t.Header {
		switch text.Fold(text.Plain(cell.Spans)) {
		case "type", "default", "default value", "env", "environment variable", "variable", "parameter", "option", "flag", "property", "key", "argument", "field":
			if len(t.Header) > 2 {
				return true
			}
		}
	}
	return false
}

// record reads entries such as "SSH Port: 22", or "Port: 22" beside
// "Protocol: TCP", and tells whether it found any. What has no name of its own
// is called as the record says, or the title above it.
func (r *reader) record(entries []entry) bool {
	var shared registry.Draft
	name := ""
	for _, e := range entries {
		value := text.Plain(e.value.Spans)
		switch head := notation.ReadHead(e.label); head.Role {
		case notation.RoleProtocol, notation.RoleTransport:
			t := notation.ReadTransports(value)
			if t.Portless {
				return false
			}
			shared.Transports |= t.Set
		case notation.RoleName, notation.RoleService, notation.RoleServiceName:
			if name == "" && !notation.HasPortWord(e.label) {
				name = value
			}
		}
	}
	found := false
	defaults := statesDefault(entries)
	for _, e := range entries {
		if defaults && isDefault(e.label) {
			e.label = "Port"
		}
		if r.recordEntry(e, name, shared) {
			found = true
		}
	}
	return found
}

// statesDefault tells whether entries give a number as a default beside a
// transport, so that it can be nothing but a port.
func statesDefault(entries []entry) bool {
	transport, number := false, false
	for _, e := range entries {
		role := notation.ReadHead(e.label).Role
		transport = transport || (role == notation.RoleProtocol || role == notation.RoleTransport) && notation.ReadTransports(text.Plain(e.value.Spans)).Plain()
		number = number || isDefault(e.label)
	}
	return transport && number
}

func isDefault(label string) bool {
	switch text.Fold(label) {
	case "default", "default value", "standard", "number":
		return true
	}
	return false
}

func (r *reader) recordEntry(e entry, name string, shared registry.Draft) bool {
	label, ok := portLabel(e.label)
	if !ok {
		return false
	}
	words := newLine(e.value.Spans)
	numbers, faults := notation.ReadNumbers(words.text)
	if len(numbers) == 0 || len(faults) > 0 || isClassOf(numbers, e.label) {
		return false
	}
	if set := notation.TransportsIn(e.label); len(set.IDs()) == 1 {
		shared.Transports = set
	}
	switch {
	case label != "":
		name = label
	case name == "":
		name = r.subject()
	}
	if name != "" {
		s := readName([]text.Span{text.Text{Text: name, Pos: notWritten}}, false)
		shared.Name, shared.Mentions, shared.Description = s.name, s.mentions, s.description
	}
	r.add(words.numbers(numbers, e.value.Pos), shared)
	return true
}

// isClassOf tells whether a label and its range explain a class of ports.
func isClassOf(numbers []notation.Number, label string) bool {
	n := numbers[0]
	return n.First != n.Last && !n.Transports.Stated() && notation.IsClassRange(int(n.First), int(n.Last)) && (notation.NamesClass(label) || len(numbers) == 1)
}

// portLabel reads a label such as "Port", "SSH Port", "Default port(s)" or
// "Porta do banco" and returns the words that name something. It fails on
// labels that do not speak of ports, and on the names of settings, such as
// SERVER_PORT.
func portLabel(label string) (string, bool) {
	head := notation.ReadHead(label)
	if head.Role != notation.RoleNumber || head.Weak || head.Side == notation.SideSource || head.Side == notation.SideInner {
		return "", false
	}
	if strings.ContainsAny(label, "_=$<>{}") || strings.Contains(label, "--") || strings.Contains(strings.Trim(label, ". "), ".") || label == "port" || len(strings.Fields(label)) > maxLabel || !isLabel(label) {
		return "", false
	}
	if head.Rest == "" {
		return "", true
	}
	return nameInLabel(label), true
}

// nameInLabel drops the words for a port from a label, and what else a head
// may have beside them.
func nameInLabel(label string) string {
	var kept []string
	for _, w := range strings.Fields(label) {
		bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if h := notation.ReadHead(bare + " port"); bare == "" || h.Rest == "" && h.Role == notation.RoleNumber {
			continue
		}
		kept = append(kept, strings.Trim(w, ":：*"))
	}
	return strings.Join(kept, " ")
}
