package vault

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"portolan/generator/diag"
)

// IgnoreName is the name of a file with patterns of what is not published.
const IgnoreName = ".portolanignore"

// maxHidden is the maximum size of a hidden file that the program reads, in bytes.
const maxHidden = 1 << 20

// IgnoreFile reads the ignore file in a folder of the layer. If there is no such file, it
// returns nil. place is the file without its content, for diagnostics about the error.
func (l Layer) IgnoreFile(folder string) (src, place *diag.Text, err error) {
	f := File{l, path.Join(folder, IgnoreName)}
	data, err := f.hidden()
	if err != nil || data == nil {
		return nil, f.place(), err
	}
	return diag.NewText(f.Path, f.Name(), data), f.place(), nil
}

// hidden reads a hidden file. It returns nil if the file does not exist. It returns an
// error for a link that leads nowhere.
func (f File) hidden() ([]byte, error) {
	if _, err := fs.Lstat(f.Layer.FS, f.Path); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	data, err := f.start(maxHidden + 1)
	if err == nil && len(data) > maxHidden {
		err = fmt.Errorf("it has more than %d bytes", maxHidden)
	}
	if data == nil {
		data = []byte{}
	}
	return data, err
}

// The files of Obsidian that are read.
const (
	obsidianTemplates = ".obsidian/templates.json"
	obsidianTemplater = ".obsidian/plugins/templater-obsidian/data.json"
	obsidianDaily     = ".obsidian/daily-notes.json"
)

// Unread reports whether no file at a path, or below it, is read for a site: List skips it, and it
// is no ignore file and no file of Obsidian that is read. The path is relative to the layer.
func Unread(name string) bool {
	for _, read := range []string{obsidianTemplates, obsidianTemplater, obsidianDaily} {
		if name == read || strings.HasPrefix(read, name+"/") {
			return false
		}
	}
	folder, base := path.Split(name)
	if base == IgnoreName {
		base = ""
	}
	return slices.ContainsFunc(append(strings.Split(folder, "/"), base), Skips)
}

// Obsidian contains those settings of an Obsidian vault that say what its notes are for.
// All paths are relative to the layer.
type Obsidian struct {
	// TemplateFolders are the folders with templates.
	TemplateFolders []string
	// DailyFolder is the folder with daily notes. It is empty if no folder was chosen.
	DailyFolder string
	// DailyTemplate is the template of daily notes, without .md. It can be empty.
	DailyTemplate string
}

// Obsidian reads the settings of Obsidian in a layer. A file that does not exist, or that
// cannot be read, has no settings.
func (l Layer) Obsidian() Obsidian {
	var o Obsidian
	for _, s := range []struct{ file, key string }{
		{obsidianTemplates, "folder"},
		{obsidianTemplater, "templates_folder"},
	} {
		if folder := insideVault(l.json(s.file)[s.key]); folder != "" {
			o.TemplateFolders = append(o.TemplateFolders, folder)
		}
	}
	daily := l.json(obsidianDaily)
	o.DailyFolder = insideVault(daily["folder"])
	o.DailyTemplate = strings.TrimSuffix(insideVault(daily["template"]), ".md")
	return o
}

// json reads the settings in a hidden file.
func (l Layer) json(name string) map[string]any {
	data, err := File{l, name}.hidden()
	settings := map[string]any{}
	if err != nil || data == nil || json.Unmarshal(data, &settings) != nil {
		return nil
	}
	return settings
}

// insideVault returns a setting that is a path in the vault. It returns "" for the top of
// the vault, and for other values.
func insideVault(setting any) string {
	name, _ := setting.(string)
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}
