package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// lineByLine is standard input of which each read returns one line. Before it returns a line, it
// remembers how much was printed.
type lineByLine struct {
	lines   []string
	out     *bytes.Buffer
	printed []int
}

func (l *lineByLine) Read(p []byte) (int, error) {
	l.printed = append(l.printed, l.out.Len())
	if len(l.lines) == 0 {
		return 0, io.EOF
	}
	n := copy(p, l.lines[0])
	l.lines = l.lines[1:]
	return n, nil
}

// lookup - answers a line before it reads the next one.
func TestLookupStreams(t *testing.T) {
	for _, format := range []string{"", "--json"} {
		var out bytes.Buffer
		in := &lineByLine{lines: []string{"8080\n", "5432\n"}, out: &out}
		args := append([]string{"lookup", "--content", "../../content/common", "-"}, strings.Fields(format)...)
		if code := run(t.Context(), args, streams{in: in, out: &out, err: io.Discard}); code == exitUsage {
			t.Errorf("%q exits with %d", format, code)
		}
		for i, query := range []string{"8080", "5432"} {
			if printed := out.String()[in.printed[i]:in.printed[i+1]]; !strings.Contains(printed, query) {
				t.Errorf("%q: before the next line is read, it prints %q", format, printed)
			}
		}
		if format != "" && !json.Valid(out.Bytes()) {
			t.Errorf("not JSON: %s", out.String())
		}
	}
}

// A query is cut after 200 characters, but not inside a number: a part of a number is another
// port. What follows in the line is not read.
func TestLongQueriesAreCut(t *testing.T) {
	long := strings.Repeat("1, ", 66) + "8080, 22"
	var out, errs bytes.Buffer
	in := strings.NewReader(long + strings.Repeat(", 22", 1<<20) + "\n443\n")
	run(t.Context(), []string{"lookup", "--json", "--content", "../../content/common", "-"}, streams{in: in, out: &out, err: &errs})
	var found struct{ Queries []struct{ Query string } }
	if err := json.Unmarshal(out.Bytes(), &found); err != nil || len(found.Queries) != 2 {
		t.Fatalf("%s (%v)", out.String(), err)
	}
	if got := found.Queries[0].Query; got != strings.Repeat("1, ", 66) || found.Queries[1].Query != "443" {
		t.Errorf("read %q and %q", got, found.Queries[1].Query)
	}
	if !strings.Contains(errs.String(), "200") {
		t.Errorf("nothing says that the query was cut: %q", errs.String())
	}
}

type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// An error of standard input comes after the answers so far, and the output stays JSON.
func TestLookupOfBrokenInput(t *testing.T) {
	var out bytes.Buffer
	code := run(t.Context(), []string{"lookup", "--json", "--content", "../../content/common", "-"},
		streams{in: broken{strings.NewReader("8080\n")}, out: &out, err: io.Discard})
	if code != exitUsage || !json.Valid(out.Bytes()) || !strings.Contains(out.String(), "8080") {
		t.Errorf("exits with %d: %s", code, out.String())
	}
}
