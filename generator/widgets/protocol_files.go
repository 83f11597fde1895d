package widgets

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// protocolFiles tells the script where protocols are that have no file of their own:
// in that of the one port or range that runs them. Thousands do, so it is packed,
// and loaded only for a name that is not found otherwise.
type protocolFiles struct {
	// IDs are the protocols on one port, by port, with blanks between them.
	IDs string `json:"ids"`
	// Steps lead from the port of one to that of the next, the first from 0.
	Steps []int `json:"steps"`
	// Ranges are the addresses of the others, by their ids.
	Ranges map[string]string `json:"ranges"`
}

func newProtocolFiles(reg *registry.Registry) protocolFiles {
	p := protocolFiles{Steps: []int{}, Ranges: map[string]string{}}
	var single []*registry.Protocol
	for _, proto := range reg.Protocols() {
		uri := urls.ProtocolData(reg, proto)
		switch {
		case uri == urls.Data(urls.Folders{}.Protocol(proto)):
		case proto.Assignments[0].Single():
			single = append(single, proto)
		default:
			p.Ranges[proto.ID] = uri
		}
	}
	slices.SortStableFunc(single, func(a, b *registry.Protocol) int {
		return cmp.Compare(a.Assignments[0].Port, b.Assignments[0].Port)
	})
	ids, last := make([]string, len(single)), port.Number(0)
	for i, proto := range single {
		number := proto.Assignments[0].Port
		ids[i] = proto.ID
		p.Steps = append(p.Steps, int(number-last))
		last = number
	}
	p.IDs = strings.Join(ids, " ")
	return p
}
