package site

import (
	"fmt"
	"strings"

	"portolan/generator/port"
	"portolan/generator/urls"
)

// Class is one of the three classes of ports: system, user or dynamic.
type Class struct {
	// ID is, for example, "system". Name is "System", One is "system port", and Bounds
	// is "0–1023".
	ID     string
	Name   string
	One    string
	Bounds string
	About  string
	URL    string
}

// aboutClass contains an explanation of each class. It is based on RFC 6335, section 6.
var aboutClass = map[port.Class]string{
	port.System: "System ports are also called well-known ports. IANA assigns them after a decision of the IETF. On many systems, only " +
		"a privileged program can listen on them.",
	port.User:    "User ports are also called registered ports. IANA assigns them on request.",
	port.Dynamic: "Dynamic ports are also called private or ephemeral ports. IANA never assigns them. Any program can use one temporarily.",
}

func class(root string, c port.Class) Class {
	first, last := c.Bounds()
	return Class{
		ID: string(c), Name: strings.ToUpper(string(c[:1])) + string(c[1:]), One: string(c) + " port",
		Bounds: fmt.Sprintf("%d–%d", first, last), About: aboutClass[c],
		URL: root + urls.Ports + "#_" + string(c),
	}
}

// bandLink returns a link to the page of a band. Its text is, for example, "User
// 3000–3999".
func (s *site) bandLink(root string, b port.Band) Link {
	class := string(b.First.Class())
	return Link{URL: root + s.pages.Band(b), Text: strings.ToUpper(class[:1]) + class[1:] + " " + numbers(b.First, b.Last)}
}
