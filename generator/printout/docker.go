package printout

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// containers contains the column headers in the output of docker, podman or a compose
// program.
type containers struct{ columns []string }

// readContainersHead reads a header line of docker ps, podman ps, docker service ls or a
// compose program. Old compose programs write the headers in lower or mixed case.
//
//	CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES
//	NAME   IMAGE   COMMAND   SERVICE   CREATED   STATUS   PORTS
func readContainersHead(l line) (containers, bool) {
	var c containers
	named := false
	for _, w := range l.words {
		column := strings.ToUpper(w.text)
		switch column {
		case "NAME", "NAMES", "IMAGE":
			named = true
		case "ID":
			if n := len(c.columns); n > 0 && c.columns[n-1] == "CONTAINER" {
				c.columns[n-1] = "ID"
				continue
			}
		case "PORTS", "CONTAINER", "COMMAND", "CREATED", "STATUS", "STATE", "SERVICE", "SIZE", "MODE", "REPLICAS", "NETWORKS":
		default:
			return c, false
		}
		c.columns = append(c.columns, column)
	}
	return c, named && slices.Contains(c.columns, "PORTS") && len(c.columns) > 1
}

// row reads a line below the header. It returns false if the line has no name, no image
// and no port.
func (c containers) row(l line) (row, bool) {
	if strings.Trim(l.from(0), "-=+ ") == "" {
		// Old versions of docker-compose print a line such as "-----" below the header.
		return row{}, false
	}
	r := containerPorts(l)
	name := cmp.Or(c.cell(l, "NAMES", r), c.cell(l, "NAME", r))
	image := c.cell(l, "IMAGE", r)
	for i := range r.sockets {
		r.sockets[i].Program, r.sockets[i].Image = name, image
	}
	if len(r.sockets)+len(r.left) == 0 {
		r.left = []Left{l.leftWhole(NoNumber)}
	}
	return r, name != "" || image != "" || len(r.sockets) > 0
}

// cell returns the text of line l in the given column, or "". ports is what
// containerPorts found in the line. Some columns, such as COMMAND, can contain spaces.
// There are three cases:
//   - If no column to the left can contain spaces, cell counts words from the start of
//     the line.
//   - If neither this column nor a column to the right can, cell counts words from the
//     end.
//   - In all other cases, tabs or several spaces separate the columns.
func (c containers) cell(l line, column string, ports row) string {
	i := slices.Index(c.columns, column)
	if i < 0 {
		return ""
	}
	var value word
	switch after := len(c.columns) - i; {
	case !slices.ContainsFunc(c.columns[:i], hasBlanks):
		value = l.word(i)
	case !slices.ContainsFunc(c.columns[i:], hasBlanks):
		value = l.word(len(l.words) - after)
	default:
		value = l.column(i)
	}
	isIn := func(offset int) bool { return offset >= value.offset && offset < value.offset+len(value.text) }
	if slices.ContainsFunc(ports.sockets, func(s Socket) bool { return isIn(s.Offset) }) ||
		slices.ContainsFunc(ports.left, func(l Left) bool { return isIn(l.Offset) }) {
		// The text contains a port. Therefore the text is the PORTS cell, and the line has no
		// cell for the given column.
		return ""
	}
	return value.text
}

// column returns the text of column i of a line, if columnGap separates the columns. The
// first column has the index 0.
func (l line) column(i int) word {
	start := 0
	for _, gap := range append(columnGap.FindAllStringIndex(l.text, -1), []int{len(l.text), len(l.text)}) {
		switch {
		case gap[0] == 0:
		case i == 0:
			return word{l.text[start:gap[0]], l.offset + start}
		default:
			i--
		}
		start = gap[1]
	}
	return word{}
}

// columnGap matches the space between two columns: tabs or at least two spaces.
var columnGap = regexp.MustCompile(`\t+| {2,}`)

// hasBlanks reports whether the cells of a column can contain spaces.
func hasBlanks(column string) bool {
	switch column {
	case "COMMAND", "CREATED", "STATUS", "STATE", "PORTS", "SIZE":
		return true
	}
	return false
}

// containerPorts reads the ports of a line. In this example, 8080 is a published port,
// and 3306 is open only inside the container:
//
//	0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 3306/tcp
func containerPorts(l line) row {
	var r row
	for _, w := range l.words {
		w = w.cut(0, len(strings.TrimRight(w.text, ",")))
		s, place, reason := containerPort(l, w)
		switch reason {
		case "":
			r.sockets = append(r.sockets, s)
		case OutOfRange:
			r.left = append(r.left, l.left(place, reason))
		}
	}
	return r
}

// containerPort reads a word such as 0.0.0.0:8080->80/tcp or 3306/tcp. If the port is
// valid, containerPort returns its socket and an empty reason. If not, reason says why,
// and place is the part of the word that is not valid.
func containerPort(l line, w word) (s Socket, place word, reason Reason) {
	inner, outer, address := w, w, ""
	mappings := Mappings(w.text)
	if len(mappings) == 1 {
		m := mappings[0]
		inner, outer = w.cut(m.End-len(m.Inner), len(w.text)), w.cut(m.OuterStart, m.OuterEnd)
		address = strings.Trim(strings.TrimSuffix(w.text[:m.OuterStart], ":"), "[]")
	}
	in, others, reason := readSlashed(inner)
	if len(others) > 0 {
		reason = NotTransport
	}
	if reason != "" {
		return s, inner, reason
	}
	s = l.socket(outer, in.First, in.Last)
	s.State, s.Transports, s.Inner, s.InnerLast, s.Address = Exposed, in.Transports, in.First, in.Last, address
	if len(mappings) == 1 {
		s.State = Published
		s.First, s.Last, reason = readRange(outer.text)
	}
	return s, outer, reason
}

// containerID matches a container ID, such as 3f1c9ab27d10. Lines of docker ps begin with
// it.
var containerID = regexp.MustCompile(`^[0-9a-f]{12}$`)

// readContainer reads a line of docker ps that has no header above it. The line must have
// a published port. It must begin with a container ID, or contain only a name and ports.
func readContainer(l line) (row, bool) {
	if !strings.Contains(l.text, "->") {
		return row{}, false
	}
	if containerID.MatchString(l.word(0).text) {
		return containers{[]string{"ID", "IMAGE", "COMMAND", "PORTS", "NAMES"}}.row(l)
	}
	if r := containerPorts(l); len(l.words) != len(r.sockets)+len(r.left)+1 {
		return row{}, false
	}
	return containers{[]string{"NAMES", "PORTS"}}.row(l)
}

// readContainerPort reads a line of docker port. The container port comes first.
//
//	80/tcp -> 0.0.0.0:8080
func readContainerPort(l line) (row, bool) {
	inner, others, reason := readSlashed(l.word(0))
	if reason != "" || len(others) > 0 || len(l.words) != 3 || l.word(1).text != "->" {
		return row{}, false
	}
	outer, ok := readEndpoint(l.word(2))
	if !ok {
		return row{}, false
	}
	return l.connection(outer, endpoint{}, Socket{
		State: Published, Transports: inner.Transports, Inner: inner.First, InnerLast: inner.Last,
	}), true
}
