package site

import (
	"fmt"
	"strings"

	"portolan/generator/port"
	"portolan/generator/urls"
)

// Class is a part of the number space.
type Class struct {
	ID     string // system
	Name   string // System
	One    string // system port
	Bounds string // 0–1023
	Count  string // of the ports with a page
	About  string
	URL    string
}

// aboutClass says what RFC 6335 section 6 sets each class aside for.
var aboutClass = map[port.Class]string{
	port.System: "Also called well-known ports: assigned by IANA after a decision of the IETF. On many systems only a " +
		"privileged program may listen here.",
	port.User:    "Also called registered ports: assigned by IANA on request.",
	port.Dynamic: "Also called private or ephemeral ports: never assigned, free for whoever needs one for a while.",
}

func class(root string, c port.Class) Class {
	first, last := c.Bounds()
	return Class{
		ID: string(c), Name: strings.ToUpper(string(c[:1])) + string(c[1:]), One: string(c) + " port",
		Bounds: fmt.Sprintf("%d–%d", first, last), About: aboutClass[c],
		URL: root + urls.Ports + "#_" + string(c),
	}
}

// bandLink names a band of numbers and leads to its page.
func (s *site) bandLink(root string, b port.Band) Link {
	class := string(b.First.Class())
	return Link{URL: root + s.pages.Band(b), Text: strings.ToUpper(class[:1]) + class[1:] + " " + numbers(b.First, b.Last)}
}
