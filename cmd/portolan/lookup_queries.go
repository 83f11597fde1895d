package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"portolan/generator"
)

// queryReader reads the queries of lookup: the arguments, where - stands for the lines of
// standard input.
type queryReader struct {
	args []string
	in   io.Reader
	err  error // why standard input could not be read to its end
}

// maxLine is the number of bytes that are read of a line. A query has fewer, so what follows
// does not matter.
const maxLine = 8 * generator.MaxQuery

// all yields all queries. It reads a line when the caller asks for it.
func (r *queryReader) all(yield func(string) bool) {
	for _, q := range r.args {
		if q != standardInput {
			if !yield(q) {
				return
			}
			continue
		}
		lines := bufio.NewReaderSize(r.in, maxLine)
		for {
			line, err := readLine(lines)
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
			if err != nil && !errors.Is(err, io.EOF) {
				r.err = fmt.Errorf("standard input: %w", err)
				return
			}
			if err != nil {
				break
			}
		}
	}
}

// readLine returns the start of the next line, up to maxLine bytes, and skips its rest.
func readLine(lines *bufio.Reader) (string, error) {
	for {
		start, more, err := lines.ReadLine()
		line := string(start)
		for more && err == nil {
			_, more, err = lines.ReadLine()
		}
		if strings.TrimSpace(line) != "" || err != nil {
			return line, err
		}
	}
}
