package tables

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"portolan/generator/port"
	"portolan/generator/printout"
)

// Services is the content of a file in the format of /etc/services.
type Services struct {
	// Rows are sorted by port.
	Rows []Row
	// LinesRead counts the lines that are neither blank nor a comment. Assigned counts
	// the lines that give a service a port with a supported transport.
	LinesRead, Assigned int
	// Left lists the parts of lines that are left out, in the order of the file. It does
	// not list comments.
	Left []Left
}

// Left is a part of a line that is left out.
type Left struct {
	printout.Left
	// Message is the text of the diagnostic, which explains why.
	Message string
}

// longestLine is the maximum length of a line, in bytes. A file with a longer line is not
// a text file.
const longestLine = 64 * 1024

// ReadServices reads a file in the format of services(5), of Wireshark's services file,
// or of nmap-services. The comment on a line becomes the name of the service:
//
//	ssh   22/tcp   alias   # SSH Remote Login Protocol
//
// file is the name of the file for error messages. If at least half of the lines have no
// valid port, ReadServices returns a *Fault.
func ReadServices(r io.Reader, file string) (Services, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Services{}, err
	}
	content := strings.TrimPrefix(string(data), "\ufeff")
	if fault := checkText(content, file); fault != nil {
		return Services{}, fault
	}
	var s Services
	reading := printout.ReadServices(content)
	s.add(reading.Sockets)
	if fault := s.addLeft(reading, content); fault != nil {
		fault.File = file
		return Services{}, fault
	}
	if s.Assigned == 0 {
		return Services{}, &Fault{File: file, Message: "the file has no service"}
	}
	shareNames(s.Rows)
	s.Rows = join(s.Rows)
	return s, nil
}

// checkText returns a *Fault for the first line that is too long or not UTF-8. It returns
// nil if there is no such line.
func checkText(content, file string) *Fault {
	n := 0
	for line := range strings.Lines(content) {
		n++
		switch {
		case len(line) > longestLine:
			return &Fault{file, n, "the line is too long"}
		case !utf8.ValidString(line):
			return &Fault{file, n, "the line is not UTF-8"}
		}
	}
	return nil
}

// add adds one row for each socket: a port or range with its transports.
func (s *Services) add(sockets []printout.Socket) {
	for _, socket := range sockets {
		row := Row{
			Port: socket.First, End: socket.Last, Transports: socket.Transports,
			Service: words(socket.Name), Name: words(socket.Comment),
		}
		for _, alias := range socket.Aliases {
			row.Aliases = append(row.Aliases, words(alias))
		}
		if row.Name == row.Service {
			row.Name = ""
		}
		s.Rows = append(s.Rows, row)
	}
	s.Assigned = len(sockets)
}

// addLeft sets Left and LinesRead. If at least half of the lines have no valid port, it
// returns a *Fault for the first of these lines.
func (s *Services) addLeft(reading printout.Reading, content string) *Fault {
	lines := map[int]bool{}
	for _, socket := range reading.Sockets {
		lines[socket.Line] = true
	}
	var first *Fault
	bad := 0
	for _, l := range reading.Left {
		if l.Reason == printout.IsComment {
			continue
		}
		lines[l.Line] = true
		left := Left{l, message(l, content)}
		s.Left = append(s.Left, left)
		if l.Reason == printout.NoNumber || l.Reason == printout.OutOfRange {
			bad++
			if first == nil {
				first = &Fault{Line: l.Line, Message: left.Message}
			}
		}
	}
	s.LinesRead = len(lines)
	if 2*bad < s.LinesRead {
		return nil
	}
	return first
}

// message returns the text of the diagnostic for a part of a line that is left out.
func message(l printout.Left, content string) string {
	part := content[l.Offset : l.Offset+l.Length]
	line := content[strings.LastIndexByte(content[:l.Offset], '\n')+1 : l.Offset]
	switch {
	case l.Reason == printout.NoService:
		return fmt.Sprintf("%q means that no service is known", part)
	case l.Reason == printout.NotTransport:
		return fmt.Sprintf("%q is not a transport protocol with ports", part)
	case strings.TrimSpace(line) == "":
		return fmt.Sprintf("%q has no port; the format of a line is: name port/transport aliases # comment", part)
	}
	return fmt.Sprintf("%q is not a port with a transport protocol, such as 22/tcp", part)
}

// shareNames adds missing names. Some files have a comment on only one line of a service,
// and the comment becomes the name. Example: after "ssh 22/tcp # Secure Shell", the row
// for "ssh 22/udp" gets the name Secure Shell, too. If a service has different names on
// the same port, shareNames copies none of them.
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
