package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"portolan/generator"
	"portolan/generator/registry"
)

// TestDocumentation runs every command and example of the documentation, in the order in
// which they are written. Each note is run in a separate folder:
//
//   - A block after a paragraph that ends in "`path`:" is the content of the file at path.
//   - A block of the language sh contains commands. Each command must succeed, unless it has
//     a comment such as "# exits with 1".
//   - A block of the language console contains commands after "$ ", and their output. A line
//     "…" means any lines, and "…" within a line means any characters.
//   - A block of the language facts lists the statements in the Markdown block before it.
//
// A command that ends in "&" runs until the end of the note. Some notes begin with git
// clone. For these, the folder contains a link "portolan" to the repository.
//
// With UPDATE=1, the test updates the output of commands and the lists of statements.
func TestDocumentation(t *testing.T) {
	repository, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(repository, "content/docs/*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there is no documentation: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".md"), func(t *testing.T) {
			t.Parallel()
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := docRun{T: t, shell: newDocShell(t, repository), blocks: readBlocks(string(source))}
			for i := range d.blocks {
				d.run(i)
			}
			if os.Getenv("UPDATE") != "" && !t.Failed() {
				if err := os.WriteFile(file, []byte(withBlocks(string(source), d.blocks)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// docRun runs the blocks of one note.
type docRun struct {
	*testing.T
	shell  docShell
	blocks []docBlock
}

func (d docRun) run(i int) {
	b := &d.blocks[i]
	if b.path != "" {
		d.shell.write(b.path, b.text)
	}
	switch b.language {
	case "sh":
		for _, c := range commandsOf(b.text) {
			if out, err := d.shell.run(c); err != nil {
				d.Fatalf("line %d: %s: %v\n%s", b.line, c.line, err, out)
			}
		}
	case "console":
		d.console(b)
	case "facts":
		if i == 0 || d.blocks[i-1].language != "markdown" {
			d.Fatalf("line %d: there is no Markdown block before these facts", b.line)
		}
		got := statedBy(d.T, d.blocks[i-1].text)
		if os.Getenv("UPDATE") != "" {
			b.text = got
		} else if got != b.text {
			d.Errorf("line %d: the note states\n%swant\n%s", b.line, got, b.text)
		}
	case "text", "markdown", "yaml", "json", "html", "nginx", "caddyfile", "":
	default:
		d.Errorf("line %d: no test knows what a block of the language %q is", b.line, b.language)
	}
}

// console runs the commands of a console block and compares their output with the block.
func (d docRun) console(b *docBlock) {
	var shown strings.Builder
	for _, part := range strings.Split("\n"+strings.TrimSuffix(b.text, "\n"), "\n$ ")[1:] {
		line, want, _ := strings.Cut(part, "\n")
		for strings.HasSuffix(line, `\`) { // the command continues on the next line
			next, rest, _ := strings.Cut(want, "\n")
			line, want = line+"\n"+next, rest
		}
		c := commandsOf(line)[0]
		out, err := d.shell.run(c)
		if err != nil {
			d.Fatalf("line %d: %s: %v\n%s", b.line, line, err, out)
		}
		got := strings.TrimSuffix(out, "\n")
		if printedAs(want).MatchString(got) {
			got = want
		} else if os.Getenv("UPDATE") == "" {
			d.Errorf("line %d: %s prints\n%s\nwant\n%s", b.line, line, got, want)
		}
		shown.WriteString("$ " + line + "\n")
		if got != "" {
			shown.WriteString(got + "\n")
		}
	}
	if shown.Len() == 0 {
		d.Errorf("line %d: no line begins with $", b.line)
	}
	b.text = shown.String()
}

// printedAs converts the output in a console block to a pattern. In the block, "…" means
// any characters, and a line "…" means any lines.
func printedAs(want string) *regexp.Regexp {
	pattern := regexp.QuoteMeta(want)
	pattern = regexp.MustCompile(`(?m)^…$`).ReplaceAllString(pattern, `(?s:.*)`)
	return regexp.MustCompile(`\A` + strings.ReplaceAll(pattern, "…", `.*`) + `\z`)
}

// statedBy returns the statements in a note, one per line.
func statedBy(t *testing.T, note string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "note.md"), []byte(note), 0o644); err != nil {
		t.Fatal(err)
	}
	reg, _, err := generator.Load([]generator.Layer{{FS: os.DirFS(dir), Name: "note"}})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, a := range reg.Assignments() {
		s := a.Statement()
		numbers := fmt.Sprint(s.Port)
		if s.End > s.Port {
			numbers += fmt.Sprintf("-%d", s.End)
		}
		if s.Transports.Stated() {
			numbers += "/" + strings.Join(s.Transports.IDs(), ",")
		}
		fmt.Fprintf(&b, "%-12s %s", numbers, s.Heading())
		if s.Description != "" {
			b.WriteString(": " + s.Description)
		}
		if s.State != registry.Assigned {
			fmt.Fprintf(&b, " (%s)", s.State)
		}
		b.WriteString("\n")
	}
	if b.Len() == 0 {
		return "(nothing)\n"
	}
	return b.String()
}
