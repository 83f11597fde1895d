package tables

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"portolan/generator/port"
)

// Services is what a file in the form of /etc/services says.
type Services struct {
	// Rows are sorted.
	Rows []Row
	// Records counts the lines that name a service, Assigned those whose
	// transport is one of ours.
	Records, Assigned int
}

// ReadServices reads lines in the form of services(5). The comment on a line
// is the name of its service.
//
//	ssh   22/tcp   alias   # SSH Remote Login Protocol
func ReadServices(r io.Reader, file string) (Services, error) {
	var s Services
	lines := bufio.NewScanner(r)
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimPrefix(lines.Text(), "\ufeff")
		if !utf8.ValidString(line) {
			return Services{}, &Fault{file, n, "the line is not UTF-8"}
		}
		if message := s.line(line); message != "" {
			return Services{}, &Fault{file, n, message}
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return Services{}, &Fault{file, n + 1, "the line is too long"}
	} else if err != nil {
		return Services{}, err
	}
	if s.Assigned == 0 {
		return Services{}, &Fault{File: file, Message: "there is no service in it"}
	}
	shareNames(s.Rows)
	s.Rows = join(s.Rows)
	return s, nil
}

// line reads one line, and says what is wrong with it.
func (s *Services) line(line string) string {
	line, comment, _ := strings.Cut(line, "#")
	fields := strings.Fields(line)
	switch len(fields) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("%q has no port; a line is written name port/transport aliases # comment", fields[0])
	}
	number, transport, _ := strings.Cut(fields[1], "/")
	row := Row{Service: words(fields[0]), Name: words(comment), Aliases: fields[2:]}
	var ok bool
	if row.Port, row.End, ok = readRange(number); !ok || transport == "" {
		return fmt.Sprintf("%q is not a port with its transport, such as 22/tcp", fields[1])
	}
	s.Records++
	// AppleTalk's ddp, for one, has a number space of its own.
	if row.Transports, ok = port.ParseTransport(transport); !ok {
		return ""
	}
	if row.Name == row.Service {
		row.Name = ""
	}
	s.Assigned++
	s.Rows = append(s.Rows, row)
	return ""
}

// shareNames gives a row without a name the one that the same service has on
// its number by another transport: comments are often written once.
func shareNames(rows []Row) {
	type service struct {
		port, end port.Number
		name      string
	}
	names := map[service][]string{}
	for _, r := range rows {
		if r.Name != "" {
			key := service{r.Port, r.End, r.Service}
			names[key] = union(names[key], []string{r.Name})
		}
	}
	for i, r := range rows {
		if known := names[service{r.Port, r.End, r.Service}]; r.Name == "" && len(known) == 1 {
			rows[i].Name = known[0]
		}
	}
}
