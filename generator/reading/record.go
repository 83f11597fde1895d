package reading

import (
	"slices"

	"portolan/generator/diag"
	"portolan/generator/judge"
	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// entry is one line of a record: a label and what it is.
type entry struct {
	line  int // within the list or table
	label string
	value text.Cell
}

// recordOf returns the lines of a table of labels and values. The head of such
// a table is often its first line.
func recordOf(t text.Table) []entry {
	if len(t.Header) < 2 || isConfiguration(t) || len(t.Header) > 2 && !says(t.Header[1], lexicon.Value) {
		return nil
	}
	entries := []entry{{0, text.Plain(t.Header[0].Spans), t.Header[1]}}
	for i, row := range t.Rows {
		entries = append(entries, entry{i + 1, text.Plain(row.Cells[0].Spans), row.Cells[1]})
	}
	return entries
}

// isConfiguration reports whether a table documents settings, whose values are
// defaults of a program and not what runs anywhere.
func isConfiguration(t text.Table) bool {
	return len(t.Header) > 2 && slices.ContainsFunc(t.Header, func(head text.Cell) bool {
		return says(head, lexicon.Setting)
	})
}

// says reports whether the words of a head have a role.
func says(head text.Cell, r lexicon.Role) bool {
	return lexicon.Is(lexicon.Phrase(text.Plain(head.Spans)), r)
}

// record reads entries such as "SSH Port: 22", or "Port: 22" beside
// "Protocol: TCP". What has no name of its own is called as the record says,
// or the title above it. It returns the lines of the run that are no part of
// the record.
func (r *reader) record(entries []entry, run [][]text.Span) [][]text.Span {
	shared, name, ok := readRecord(entries)
	if !ok || !judge.Record(r.at.Around()) {
		return run
	}
	claimed := map[int]bool{}
	defaults := statesDefault(entries)
	for _, e := range entries {
		if defaults && notation.IsDefault(e.label) {
			e.label = "Port"
		}
		if r.recordEntry(e, name, shared) {
			claimed[e.line] = true
		}
	}
	if len(claimed) == 0 {
		return run
	}
	for _, e := range entries {
		switch notation.ReadHead(e.label).Role {
		case notation.RoleProtocol, notation.RoleTransport, notation.RoleName, notation.RoleService, notation.RoleServiceName:
			claimed[e.line] = true
		}
	}
	var rest [][]text.Span
	for i, line := range run {
		if !claimed[i] {
			rest = append(rest, line)
		}
	}
	return rest
}

// readRecord returns what the entries of a record say of all its ports. It
// fails where they are about a protocol without ports.
func readRecord(entries []entry) (shared registry.Draft, name string, ok bool) {
	for _, e := range entries {
		value := text.Plain(e.value.Spans)
		switch head := notation.ReadHead(e.label); head.Role {
		case notation.RoleProtocol, notation.RoleTransport:
			t := numbers.ReadTransports(value)
			if t.Portless {
				return shared, "", false
			}
			shared.Transports |= t.Set
		case notation.RoleName, notation.RoleService, notation.RoleServiceName:
			if name == "" && !numbers.HasPortWord(e.label) {
				name = value
			}
		}
	}
	return shared, name, true
}

// tableRecord reads a table as a record, and tells whether it is one. What its
// other lines say is kept where there is one port to keep it with.
func (r *reader) tableRecord(t text.Table) bool {
	entries := recordOf(t)
	shared, name, ok := readRecord(entries)
	if !ok || !judge.Record(r.at.Around()) {
		return false
	}
	var ports []entry
	for _, e := range entries {
		if label, ok := naming.PortLabel(e.label); ok && label == "" || ok && e.label != "port" {
			ports = append(ports, e)
		}
	}
	if len(ports) == 1 {
		for _, e := range entries {
			switch role := notation.ReadHead(e.label).Role; {
			case e.label == ports[0].label || len(e.value.Spans) == 0 || role == notation.RoleTransport || role == notation.RoleProtocol || role == notation.RoleName || role == notation.RoleService:
			case role == notation.RoleUse || role == notation.RoleDescription:
				shared.Description = line.AppendWords(shared.Description, e.value.Spans)
			case e.line > 0:
				field := registry.Field{Name: e.label, Value: text.Plain(e.value.Spans), Spans: e.value.Spans}
				shared.Extra = append(shared.Extra, field)
			}
		}
	}
	found := false
	for _, e := range ports {
		if e.label != "port" && r.recordEntry(e, name, shared) {
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
		transport = transport || (role == notation.RoleProtocol || role == notation.RoleTransport) &&
			numbers.ReadTransports(text.Plain(e.value.Spans)).Plain()
		number = number || notation.IsDefault(e.label)
	}
	return transport && number
}

func (r *reader) recordEntry(e entry, name string, shared registry.Draft) bool {
	label, ok := naming.PortLabel(e.label)
	if !ok {
		return false
	}
	words := line.New(e.value.Spans)
	items, faults := numbers.Read(words.Text)
	if len(items) > 0 && isClassOf(items, e.label) || len(faults) > 0 && faults[0].Rule == diag.PortSyntax {
		return false
	}
	r.faults(faults, func(offset int) int { return words.Pos(offset, e.value.Pos) })
	if len(items) == 0 {
		return false
	}
	if set := numbers.TransportsIn(e.label); len(set.IDs()) == 1 {
		shared.Transports = set
	}
	switch {
	case label != "":
		name = label
	case name == "":
		name = r.at.Subject(items)
	}
	if name != "" {
		s := naming.Read(line.Unplaced(name))
		s.Refine(items)
		shared.Name, shared.Mentions, shared.Description = s.Name, s.Mentions, s.Description
	}
	r.add(words.Placed(items, e.value.Pos), shared)
	return true
}

// isClassOf tells whether a label and its range explain a class of ports.
func isClassOf(items []numbers.Item, label string) bool {
	return judge.RecordClass(judge.Claim{Numbers: judge.SpansOf(items), Class: notation.NamesClass(label)})
}
