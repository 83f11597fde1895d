package vault

import (
	"reflect"
	"testing"
	"testing/fstest"
)

func TestObsidian(t *testing.T) {
	const templater = "plugins/templater-obsidian/data.json"
	for _, tt := range []struct {
		files map[string]string
		want  Obsidian
	}{
		{nil, Obsidian{}},
		{
			map[string]string{
				"templates.json": `{"folder": "/T/U/"}`, "daily-notes.json": `{"folder": "Daily", "template": "t/d.md"}`,
			},
			Obsidian{TemplateFolders: []string{"T/U"}, DailyFolder: "Daily", DailyTemplate: "t/d"},
		},
		{
			map[string]string{"templates.json": `{"folder": "T"}`, templater: `{"templates_folder": "S"}`},
			Obsidian{TemplateFolders: []string{"T", "S"}},
		},
		// The top of the vault is not a folder of templates, and a path cannot lead out.
		{
			map[string]string{
				"templates.json": `{"folder": "/"}`, templater: `{"templates_folder": "../../x"}`,
				"daily-notes.json": `{"folder": 1}`,
			},
			Obsidian{TemplateFolders: []string{"x"}},
		},
		{map[string]string{"templates.json": `{"folder": `, "daily-notes.json": `[]`}, Obsidian{}},
	} {
		fsys := fstest.MapFS{}
		for name, text := range tt.files {
			fsys[".obsidian/"+name] = &fstest.MapFile{Data: []byte(text)}
		}
		if got := (Layer{FS: fsys}).Obsidian(); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("the settings in %v are %+v, want %+v", tt.files, got, tt.want)
		}
	}
}

func TestIgnoreFile(t *testing.T) {
	l := Layer{FS: fstest.MapFS{
		"a/.portolanignore": {Data: []byte("x\n")}, "b/.portolanignore": {}, "c/d": {},
	}, Name: "n"}
	for folder, want := range map[string]string{"a": "x\n", "b": "", "c": "none", ".": "none"} {
		src, place, err := l.IgnoreFile(folder)
		got := "none"
		if src != nil {
			got = string(src.Bytes)
		}
		if got != want || err != nil {
			t.Errorf("the file in %s is %q, %v", folder, got, err)
		}
		if src != nil && (src.Name != place.Name || src.Name != "n/"+folder+"/.portolanignore") {
			t.Errorf("the file in %s is named %q and %q", folder, src.Name, place.Name)
		}
	}
}
