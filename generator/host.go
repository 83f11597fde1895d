package generator

import (
	"context"
	"fmt"
	"slices"

	"portolan/generator/compress"
	"portolan/generator/hosts"
	"portolan/generator/output"
	"portolan/generator/registry"
)

// published is a site with what its host needs.
type published struct {
	// files are the files of the site and those that the host reads.
	files []output.File
	// top are files that the host reads only at the root of its domain, if the site is not
	// there.
	top []string
	// check returns an error if the site exceeds a limit of the host.
	check func(context.Context) error
	// encoder makes compressed files. It is nil without --precompress.
	encoder output.Encoder
}

// publish prepares the files of a site for the host with an ID. If precompress is set, the
// site also gets compressed files.
func publish(site []output.File, reg *registry.Registry, opts Options, id string, precompress bool) (published, error) {
	host, ok := hosts.Find(id)
	if !ok {
		return published{}, fmt.Errorf("no host has the name %q", id)
	}
	place := hosts.Site{Static: opts.Static, BaseURL: opts.baseURL(reg)}
	own, err := host.Files(place)
	if err != nil {
		return published{}, err
	}
	p := published{files: slices.Concat(site, own)}
	output.Sort(p.files)
	if place.Path() != "/" {
		p.top = host.TopFiles
	}
	p.check = func(ctx context.Context) error {
		paths := make([]string, len(p.files))
		for i, f := range p.files {
			paths[i] = f.Path
		}
		return host.Check(paths, func() ([]int64, error) { return output.Sizes(ctx, p.files) })
	}
	if precompress {
		p.encoder, err = encoderFor(host, opts)
	}
	return p, err
}

// encoderFor returns an encoder for the compressed files that a host sends.
func encoderFor(host hosts.Host, opts Options) (output.Encoder, error) {
	if len(host.Encodings) == 0 {
		return nil, fmt.Errorf("%s does not send files that are compressed before; it compresses files itself", host.Name)
	}
	program, err := opts.Program()
	if err != nil {
		return nil, err
	}
	return compress.New(program, host.Encodings)
}
