package widgets

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// protocolFiles is embed/v1-places.json. It has the files of protocols that have no file of
// their own: each is in the file of its only port or range. There are thousands of them, so
// the format is compact. The script loads it only for names that it finds nowhere else.
type protocolFiles struct {
	// IDs are the ids of the protocols on one port, by port, separated by spaces.
	IDs string `json:"ids"`
	// Steps are the differences between the ports of these protocols. The first one is
	// the difference to 0.
	Steps []int `json:"steps"`
	// Ranges has the files of the protocols on ranges, by their ids.
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
