package jsonapi

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Explain returns the manual of the JSON index of a registry. files are the files of the
// site. The examples in the manual are objects from these files.
func Explain(reg *registry.Registry, files []output.File) (Manual, error) {
	m := Manual{
		Types: Types(), Files: append([]Listed{itself}, filesOf(reg, true)...), Templates: templates,
		Instances: instances(reg), Examples: map[string]Example{},
	}
	look := []string{itself.URI, relative(urls.SourcesData), relative(urls.SearchData), changed.URI}
	for _, t := range templates {
		look = append(look, m.Instances[t.Name])
	}
	if i := slices.IndexFunc(reg.Conflicts(), func(c *registry.Conflict) bool {
		return reg.Port(c.Port) != nil && c.Port == c.End
	}); i >= 0 {
		look = append(look, urls.Data(urls.Folders{}.Port(reg.Conflicts()[i].Port)))
	}
	look = append(look, rare(reg)...)
	for _, f := range files {
		uri := relative(f.Path)
		if !slices.Contains(look, uri) {
			continue
		}
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return m, err
		}
		if err := m.collect(rootOf(uri), b.Bytes(), uri); err != nil {
			return m, fmt.Errorf("%s: %w", uri, err)
		}
	}
	return m, nil
}

// rare returns the addresses of files that contain objects of rare types:
// RelatedProtocol, Portless, Mention, RelatedService, Topic and Remark.
func rare(reg *registry.Registry) []string {
	var found []string
	all := reg.Protocols()
	for _, is := range []func(*registry.Protocol) bool{
		func(p *registry.Protocol) bool { return len(p.Related) > 0 },
		func(p *registry.Protocol) bool { return p.Portless != registry.Portless{} },
		func(p *registry.Protocol) bool { return len(p.Mentions) > 0 },
	} {
		if i := slices.IndexFunc(all, is); i >= 0 {
			found = append(found, urls.ProtocolData(reg, all[i]))
		}
	}
	if i := slices.IndexFunc(reg.Services(), func(s *registry.Service) bool { return len(s.Related) > 0 }); i >= 0 {
		found = append(found, urls.Data(urls.Service(urls.Folders{}, reg.Services()[i])))
	}
	if topics := reg.Topics(); len(topics) > 0 {
		found = append(found, urls.TopicData(topics[0]))
	}
	if remarks := reg.Remarks(); len(remarks) > 0 {
		found = append(found, urls.NoteData(remarks[0].Origin.Note))
	}
	return found
}

// instances maps the name of each template to the address of one file: "port" to
// "ports/22.json". It prefers the first port that the home page shows, and a protocol of
// this port.
func instances(reg *registry.Registry) map[string]string {
	found := map[string]string{}
	ports := reg.Ports()
	for _, n := range reg.Site().Featured {
		if p := reg.Port(n); p != nil {
			ports = append([]*registry.Port{p}, ports...)
			break
		}
	}
	if len(ports) > 0 {
		found["port"] = urls.Data(urls.Folders{}.Port(ports[0].Number))
		for _, p := range ports[0].Services[0].Protocols {
			found["protocol"] = cmp.Or(found["protocol"], ownFile(reg, p))
		}
	}
	blocks := port.Bands()
	// The last band contains the dynamic ports. Its file is small.
	found["block"] = urls.Data(urls.Folders{}.Band(blocks[len(blocks)-1]))
	for _, p := range reg.Protocols() {
		found["protocol"] = cmp.Or(found["protocol"], ownFile(reg, p))
	}
	if topics := reg.Topics(); len(topics) > 0 {
		found["topic"] = urls.TopicData(topics[0])
	}
	if r := reg.Ranges(); len(r) > 0 {
		found["range"] = urls.Data(urls.Folders{}.Range(r[0].Start, r[0].End))
	}
	for _, n := range reg.Notes() {
		if n.OwnPage() && (found["note"] == "" || len(n.Assignments)+len(reg.RemarksOf(n)) == 0) {
			found["note"] = urls.NoteData(n)
		}
	}
	return found
}

// ownFile returns the address of the file of a protocol. It returns "" if the protocol
// has no file of its own.
func ownFile(reg *registry.Registry, p *registry.Protocol) string {
	own := urls.OwnProtocolData(p)
	if urls.ProtocolData(reg, p) != own {
		return ""
	}
	return own
}

// rootOf returns the name of the type of a data file: rootOf("index.json") returns
// "IndexFile".
func rootOf(uri string) string {
	switch uri {
	case itself.URI:
		return "IndexFile"
	case relative(urls.SourcesData):
		return "SourcesFile"
	case relative(urls.SearchData):
		return "SearchFile"
	case changed.URI:
		return "ChangesFile"
	}
	return "RegistryFile"
}
