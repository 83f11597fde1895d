//go:build unix

package vault

import (
	"io"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

// None of these calls waits for somebody who writes to the pipe.
func TestSpecialFiles(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.md")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip(err)
	}
	socket := filepath.Join(dir, "socket.md")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	put(t, dir, map[string]string{"link.md": "-> pipe.md", "a.md": "one"})
	for _, name := range []string{pipe, socket, os.DevNull, filepath.Join(dir, "link.md")} {
		if _, err := Open(name, LinksInside); err == nil {
			t.Errorf("%s opens as a note", name)
		}
	}
	for _, name := range []string{socket, os.DevNull} {
		if _, err := OpenStream(name); err == nil {
			t.Errorf("%s opens as a stream", name)
		}
	}
	for _, links := range []Links{LinksInside, LinksAnywhere} {
		layer, err := Open(dir, links)
		if err != nil {
			t.Fatal(err)
		}
		if texts, reported := read(t, layer); len(texts) != 1 || reported != "" {
			t.Errorf("the notes are %v, reported %s", texts, reported)
		}
		// The pipe replaced a note after it was listed.
		var r Reader
		note := r.Read(File{layer, "pipe.md"}, markdown.Paths{})
		if note.Document != nil || note.Diags.Count(diag.Error) != 1 {
			t.Errorf("a pipe is read as %v", note.Document)
		}
	}
}

func TestStreamOfAPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip(err)
	}
	written := make(chan error, 1)
	go func() { written <- os.WriteFile(pipe, []byte("{}"), 0) }()
	f, err := OpenStream(pipe)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if b, err := io.ReadAll(f); err != nil || string(b) != "{}" {
		t.Errorf("the pipe gives %q, %v", b, err)
	}
	if err := <-written; err != nil {
		t.Error(err)
	}
}
