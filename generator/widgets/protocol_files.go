package widgets

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// protocolFiles is the content of embed/v1-places.json. Some protocols have no JSON file
// of their own, because they have only one port or range. For each of them, it says which
// port or range this is: the JSON file of this port or range contains the protocol. There
// are thousands of such protocols, so the format is compact. The script loads this list
// only if it cannot find a name in another file.
type protocolFiles struct {
	// IDs contains the ids of the protocols that have only one port, sorted by port and
	// separated by spaces.
	IDs string `json:"ids"`
	// Steps has one number for each of these protocols: the difference from the port of
	// the previous protocol, or the port itself for the first protocol. The ports 7, 7
	// and 9 have the steps 7, 0 and 2.
	Steps []int `json:"steps"`
	// Ranges maps the ids of protocols that have only one range to their files.
	Ranges map[string]string `json:"ranges"`
}

func newProtocolFiles(reg *registry.Registry) protocolFiles {
	p := protocolFiles{Steps: []int{}, Ranges: map[string]string{}}
	var single []*registry.Protocol
	for _, proto := range reg.Protocols() {
		uri := urls.ProtocolData(reg, proto)
		switch {
		case uri == urls.OwnProtocolData(proto):
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
