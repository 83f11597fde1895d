package generator

import (
	"fmt"
	"slices"

	"portolan/generator/hosts"
	"portolan/generator/output"
	"portolan/generator/registry"
)

// addHost adds the files that a host reads to the files of a site. It returns an error if
// the site then exceeds a limit of the host. The result top lists the files that the host
// reads only at the root of its domain, if the site is not there.
func addHost(site []output.File, reg *registry.Registry, opts Options, id string) (files []output.File, top []string, err error) {
	host, ok := hosts.Find(id)
	if !ok {
		return nil, nil, fmt.Errorf("no host has the name %q", id)
	}
	place := hosts.Site{Static: opts.Static, BaseURL: opts.baseURL(reg)}
	own, err := host.Files(place)
	if err != nil {
		return nil, nil, err
	}
	files = slices.Concat(site, own)
	output.Sort(files)
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path
	}
	if place.Path() != "/" {
		top = host.TopFiles
	}
	return files, top, host.Check(paths, func() ([]int64, error) { return output.Sizes(files) })
}
