package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"portolan/generator"
	"portolan/generator/counts"
	"portolan/generator/output"
	"portolan/generator/printable"
)

type newCmd struct {
	Dir   string `arg:"" complete:"folder" help:"Folder to make or, with --vault, your folder of notes."`
	Vault bool   `help:"Add only a home note to a folder of notes that you already have."`
}

// Help returns the long part of the command's help: examples and explanations.
func (newCmd) Help() string {
	return `Examples:
  portolan new ports                   # a small site, ready for portolan serve
  portolan new --vault ~/vault         # a home note for notes that you have

New makes a folder with three notes in content: a home note with the settings of the site, a
table of ports, and a note about one service. It asks nothing and replaces no file.

With --vault, new adds index.md to your folder: the home note with the settings. It changes
no other file.`
}

// starter contains the files that new writes: a site, and the home note of a vault. TITLE
// stands for the title of the site.
//
//go:embed all:starter
var starter embed.FS

// neverBegins is a text with which no file begins, so output.Place replaces no file.
const neverBegins = "\x00portolan new\x00"

func (c *newCmd) Run(std streams) error {
	title, err := folderTitle(c.Dir)
	if err != nil {
		return err
	}
	if c.Vault {
		return c.addHome(std, title)
	}
	if others, err := os.ReadDir(c.Dir); err == nil && len(others) > 0 {
		return hinted{fmt.Errorf("%s is not empty", c.Dir),
			"choose another folder, or add a home note to your notes: portolan new --vault " + c.Dir}
	}
	files, err := starterFiles("starter/site", title)
	if err != nil {
		return err
	}
	if _, err := output.Place(c.Dir, files, neverBegins); err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%s in %s\n\n", counts.Of(len(files), "file"), printable.Line(c.Dir))
	fmt.Fprintf(std.out, "  cd %s\n", shellWord(c.Dir))
	fmt.Fprintf(std.out, "  portolan serve --open     # see the site\n  portolan build            # write it to public\n\n")
	fmt.Fprintf(std.out, "edit %s first\n", printable.Line(filepath.Join("content", "ports.md")))
	return nil
}

// addHome adds a home note to a folder of notes.
func (c *newCmd) addHome(std streams, title string) error {
	entries, err := os.ReadDir(c.Dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.EqualFold(e.Name(), generator.HomePath) {
			return hinted{fmt.Errorf("%s already has a home note: %s", c.Dir, e.Name()), "edit its front matter"}
		}
	}
	files, err := starterFiles("starter/vault", title)
	if err != nil {
		return err
	}
	if _, err := output.Place(c.Dir, files, neverBegins); err != nil {
		return err
	}
	at := printable.Line(filepath.Join(c.Dir, generator.HomePath))
	fmt.Fprintf(std.out, "%s: the home note, with the settings of the site\n", at)
	fmt.Fprintf(std.out, "\n  portolan serve --open %[1]s\n  portolan check %[1]s\n", shellWord(c.Dir))
	return nil
}

// shellWord returns a path as a word of a shell command. It puts quotes around the path if
// necessary.
func shellWord(path string) string {
	isPlain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("/._-+~:\\", r)
	}
	word := printable.Line(path)
	if strings.IndexFunc(word, func(r rune) bool { return !isPlain(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// folderTitle returns the title of a new site: the name of its folder.
func folderTitle(dir string) (string, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.Base(full), nil
}

// starterFiles returns the files in a folder of starter. It sets the title of the site.
func starterFiles(folder, title string) ([]output.File, error) {
	// A string of JSON is also a string of YAML.
	quoted, err := json.Marshal(title)
	if err != nil {
		return nil, err
	}
	var files []output.File
	err = fs.WalkDir(starter, folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := starter.ReadFile(name)
		written := strings.Replace(string(text), "TITLE", string(quoted), 1)
		files = append(files, output.Static(strings.TrimPrefix(name, folder+"/"), []byte(written)))
		return err
	})
	return files, err
}
