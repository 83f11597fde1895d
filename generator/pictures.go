package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// pictures lists the pictures that notes show as lazy files, and tells their
// addresses. With hashed set each is named by its content, so that two with
// one name are one file; else by its path, and none is read. A picture that
// cannot be read is reported to diags.
func pictures(reg *registry.Registry, hashed bool, diags *diag.List) (map[*registry.File]string, []output.File) {
	addresses := map[*registry.File]string{}
	var files []output.File
	listed := map[string]bool{}
	for _, picture := range reg.Pictures() {
		mark, err := contentMark(picture, hashed)
		if err != nil {
			diags.Add(diag.Unreadable, diag.At{Source: picture.Place, Offset: diag.WholeFile}, reason(err), "")
			continue
		}
		address := urls.Picture(picture, mark)
		addresses[picture] = address
		if listed[address] {
			continue
		}
		listed[address] = true
		files = append(files, output.File{Path: address, Render: func(b *bytes.Buffer) error {
			return copyFrom(b, picture)
		}})
	}
	return addresses, files
}

// contentMark is a hash of the bytes of a picture, or of its name.
func contentMark(picture *registry.File, hashed bool) (string, error) {
	h := sha256.New()
	f, err := picture.FS.Open(picture.Path())
	if err != nil {
		return "", err
	}
	defer f.Close()
	if hashed {
		_, err = io.Copy(h, f)
	} else {
		h.Write([]byte(picture.Place.Name))
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), err
}

func copyFrom(b *bytes.Buffer, picture *registry.File) error {
	f, err := picture.FS.Open(picture.Path())
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = b.ReadFrom(f)
	return err
}
