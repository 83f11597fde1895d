package generator

import (
	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/generator/vault"
)

// pictures returns the addresses of the pictures that notes show, and a file for each
// address. The content of a file is read when it is rendered. If hashed is set, an
// address contains a hash of the content, so two equal pictures with the same file name
// have one address and one file. If hashed is not set, it contains a hash of the path, so
// only SVG pictures are read. pictures reports pictures that cannot be shown, and what is
// left out of SVG pictures. A picture that cannot be shown has no address.
func pictures(reg *registry.Registry, hashed bool, diags *diag.List) (map[*registry.File]string, []output.File) {
	addresses := map[*registry.File]string{}
	var files []output.File
	listed := map[string]bool{}
	for _, file := range reg.Pictures() {
		picture := vault.Picture{Place: file.Place, FS: file.FS}
		mark, ok := picture.Mark(hashed, diags)
		if !ok {
			continue
		}
		address := urls.Picture(file, mark)
		addresses[file] = address
		if !listed[address] {
			listed[address] = true
			files = append(files, output.File{Path: address, Render: picture.Render})
		}
	}
	return addresses, files
}
