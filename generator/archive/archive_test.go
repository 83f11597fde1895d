package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"portolan/generator/output"
)

// pages returns n files. Some are large, some cannot be compressed, one is empty.
func pages(n int) []output.File {
	var files []output.File
	for i := range n {
		content := strings.Repeat(fmt.Sprintf("page %d ", i), i*37%5000)
		if i%5 == 1 {
			content = "x"
		}
		files = append(files, output.Static(fmt.Sprintf("ports/é%d.html", i), []byte(content)))
	}
	output.Sort(files)
	return files
}

var built = output.Built{Version: "1", BaseURL: "https://example.org/"}

func zipped(t *testing.T, files []output.File, at time.Time) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Zip(&b, "my ports", files, built, at); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, archive []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestZipContainsTheFiles(t *testing.T) {
	files := pages(300)
	z := read(t, zipped(t, files, time.Time{}))
	if len(z.File) != len(files)+1 || z.Comment != "" {
		t.Fatalf("%d entries, comment %q", len(z.File), z.Comment)
	}
	methods := map[uint16]int{}
	for i, f := range files {
		e := z.File[i]
		var want bytes.Buffer
		if err := f.Render(&want); err != nil {
			t.Fatal(err)
		}
		r, err := e.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r) // compares the CRC-32, too
		if err != nil || e.Name != "my ports/"+f.Path || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s has %d bytes, want %s with %d (%v)", e.Name, len(got), f.Path, want.Len(), err)
		}
		if len(e.Extra) > 0 || e.Flags != utf8Names || e.Mode() != 0o644 || e.Comment != "" {
			t.Errorf("%s: extra %x, flags %x, mode %v", e.Name, e.Extra, e.Flags, e.Mode())
		}
		if y, m, d := e.Modified.Date(); y != 1980 || m != 1 || d != 1 {
			t.Errorf("%s: time %v", e.Name, e.Modified)
		}
		methods[e.Method]++
	}
	if methods[zip.Deflate] == 0 || methods[zip.Store] == 0 || len(methods) != 2 {
		t.Errorf("methods %v", methods)
	}
	last := z.File[len(files)]
	if last.Name != "my ports/"+output.MarkerName {
		t.Errorf("the last entry is %s", last.Name)
	}
}

// TestUnpackedZipIsASite unpacks an archive and writes the same site into the folder again.
func TestUnpackedZipIsASite(t *testing.T) {
	files, dir := pages(20), t.TempDir()
	if err := os.CopyFS(dir, read(t, zipped(t, files, time.Time{}))); err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(dir, "my ports")
	got, err := output.ReadBuilt(dir)
	if err != nil || got == nil || *got != built {
		t.Errorf("built %+v (%v)", got, err)
	}
	r, err := output.Write(dir, files, output.Options{Input: "1"})
	if err != nil || r.Written != 0 || r.Unchanged {
		t.Errorf("%+v (%v)", r, err)
	}
}

func TestSameFilesSameBytes(t *testing.T) {
	want := zipped(t, pages(200), time.Time{})
	for _, n := range []int{1, 2, 7} {
		old := runtime.GOMAXPROCS(n)
		got := zipped(t, pages(200), time.Time{})
		runtime.GOMAXPROCS(old)
		if !bytes.Equal(got, want) {
			t.Errorf("with %d processors, the bytes differ", n)
		}
	}
}

func TestTimeOfEntries(t *testing.T) {
	for at, want := range map[string]string{
		"2023-11-14T22:13:21Z":      "2023-11-14T22:13:20Z",
		"2023-11-14T00:30:00+02:00": "2023-11-13T22:30:00Z",
		"1970-01-01T00:00:00Z":      "1980-01-01T00:00:00Z",
		"2107-12-31T23:59:59Z":      "2107-12-31T23:59:58Z",
		"9999-01-01T00:00:00Z":      "2107-12-31T23:59:58Z",
	} {
		given, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		got := read(t, zipped(t, pages(1), given)).File[0].Modified.UTC().Format(time.RFC3339)
		if got != want {
			t.Errorf("%s becomes %s, want %s", at, got, want)
		}
	}
}

// TestMoreThan65535Files needs zip64. The programs that people use must read it.
func TestMoreThan65535Files(t *testing.T) {
	var files []output.File
	for i := range 70_000 {
		files = append(files, output.Static(fmt.Sprintf("%05d", i), []byte("page")))
	}
	b := zipped(t, files, time.Time{})
	if got := len(read(t, b).File); got != 70_001 {
		t.Errorf("%d entries", got)
	}
	file := filepath.Join(t.TempDir(), "site.zip")
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range [][]string{
		{"unzip", "-tq", file}, {"bsdtar", "tf", file}, {"python3", "-m", "zipfile", "-t", file},
	} {
		path, err := exec.LookPath(command[0])
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Errorf("%s is not installed", command[0])
			}
			t.Logf("%s is not installed", command[0])
			continue
		}
		out, err := exec.Command(path, command[1:]...).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v: %.200s", command, err, out)
		}
	}
}

func TestBrokenFileStopsTheZip(t *testing.T) {
	broken := errors.New("broken")
	files := pages(1000)
	files[500].Render = func(*bytes.Buffer) error { return broken }
	err := Zip(io.Discard, "x", files, built, time.Time{})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), files[500].Path) {
		t.Error(err)
	}
}

type fullDisk struct{ left int }

var errFull = errors.New("the disk is full")

func (f *fullDisk) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// TestFullDiskStopsTheZip checks that no more files are rendered after an error of the writer.
func TestFullDiskStopsTheZip(t *testing.T) {
	var rendered []string
	files := pages(5000)
	seen := make(chan string, len(files))
	for i := range files {
		render := files[i].Render
		files[i].Render = func(b *bytes.Buffer) error {
			seen <- files[i].Path
			return render(b)
		}
	}
	if err := Zip(&fullDisk{10_000}, "x", files, built, time.Time{}); !errors.Is(err, errFull) {
		t.Error(err)
	}
	close(seen)
	for name := range seen {
		rendered = append(rendered, name)
	}
	if len(rendered) == len(files) || !slices.Contains(rendered, files[0].Path) {
		t.Errorf("%d of %d files were rendered", len(rendered), len(files))
	}
}
