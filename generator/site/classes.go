package site

import (
	"fmt"
	"strings"

	"portolan/generator/registry"
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

// aboutClass says what RFC 6335 sets each class aside for.
var aboutClass = map[registry.Class]string{
	registry.System:  "Assigned by IANA to the longest-known services. On many systems only a privileged program may listen here.",
	registry.User:    "Assigned by IANA on request to one service each; anybody may listen here.",
	registry.Dynamic: "Never assigned: systems take numbers from here for the length of a connection.",
}

func class(root string, c registry.Class) Class {
	first, last := c.Bounds()
	return Class{
		ID: string(c), Name: strings.ToUpper(string(c[:1])) + string(c[1:]), One: string(c) + " port",
		Bounds: fmt.Sprintf("%d–%d", first, last), About: aboutClass[c],
		URL: root + urls.Ports + "#p-" + string(c),
	}
}
