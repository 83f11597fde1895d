package reading

import (
	"slices"

	"portolan/generator/diag"
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/records"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// record reads the ports in a record: "SSH Port: 22", or "Port: 22" together with
// "Protocol: TCP". run contains the lines, and entries contains their labels and values.
// A port without a name gets the name of the record, or the title above the record.
// record returns the lines that do not belong to the record.
func (r *reader) record(entries []records.Entry, run [][]text.Span) [][]text.Span {
	shared, name, ok := records.ReadShared(entries)
	if !ok {
		return run
	}
	claimed := map[int]bool{}
	defaults := records.StatesDefault(entries)
	for _, e := range entries {
		if defaults && notation.IsDefault(e.Label) {
			e.Label = "Port"
		}
		if r.recordEntry(e, name, shared) {
			claimed[e.Line] = true
		}
	}
	if len(claimed) == 0 {
		return run
	}
	for _, e := range entries {
		if e.IsShared() {
			claimed[e.Line] = true
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

// tableRecord reads a table as a record, and reports whether it has found a port. If the
// record has exactly one port, the other entries become the description and the extra
// fields of this port.
func (r *reader) tableRecord(t text.Table) bool {
	entries := records.OfTable(t)
	shared, name, ok := records.ReadShared(entries)
	if !ok {
		return false
	}
	var ports []records.Entry
	for _, e := range entries {
		if label, ok := naming.PortLabel(e.Label); ok && (label == "" || e.Label != "port") || !ok && e.StatesPort() {
			ports = append(ports, e)
		}
	}
	if len(ports) == 1 {
		records.KeepOthers(&shared, entries, ports[0].Label)
	}
	found := false
	for _, e := range ports {
		if e.Label != "port" && r.recordEntry(e, name, shared) {
			found = true
		}
	}
	return found
}

// recordEntry adds the ports of the entry e, and reports whether e contains a port. name
// is the name of the service in the record. shared contains the other fields that apply
// to all ports of the record.
func (r *reader) recordEntry(e records.Entry, name string, shared registry.Draft) bool {
	label, ok := naming.PortLabel(e.Label)
	if !ok && !e.StatesPort() {
		return false
	}
	if !ok {
		label = naming.InLabel(e.Label)
	}
	words := line.New(e.Value.Spans)
	items, faults := numbers.Read(words.Text)
	if len(items) > 0 && (isClassOf(items, e.Label) || !r.isPort(e.Label, label, items)) ||
		len(faults) > 0 && faults[0].Rule == diag.PortSyntax {
		return false
	}
	r.faults(faults, func(offset int) int { return words.Pos(offset, e.Value.Pos) })
	if len(items) == 0 {
		return false
	}
	if set := numbers.TransportsIn(e.Label); len(set.IDs()) == 1 {
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
	r.add(words.Placed(items, e.Value.Pos), shared)
	return true
}

// isPort reports whether items are network ports. items are the numbers of an entry,
// label is its label, and name is the name in this label. isPort also uses the text
// around the record.
func (r *reader) isPort(label, name string, items []numbers.Item) bool {
	known := notation.IsWellKnown(name, items[0].First, items[0].Last)
	transport := slices.ContainsFunc(items, func(n numbers.Item) bool { return n.Transports.Stated() })
	return judge.Record(judge.Claim{
		Numbers: judge.RangesOf(items), Named: name != "", Physical: notation.IsPhysical(label), Known: known,
		Transport: transport,
	}, r.at.Around())
}

// isClassOf reports whether an entry explains a class of ports, such as "Well-known
// ports: 0-1023". items are the numbers of the entry.
func isClassOf(items []numbers.Item, label string) bool {
	return judge.RecordClass(judge.Claim{Numbers: judge.RangesOf(items), Class: notation.NamesClass(label)})
}
