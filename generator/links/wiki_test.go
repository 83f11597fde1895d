package links

import "testing"

// Wiki looks for a path of a note first, then for an alias of a note, a file, a protocol
// and a port: [[22]] leads to b.md, because this note has the alias 22. Port 6001 has no
// page. For [[old/b]], Wiki uses the last part, b, because no path ends with old/b.
func TestWikiOrder(t *testing.T) {
	f := open(t, "a.md", "deep/ssh guide.md", "b.md\nnames: ssh guide, 22, Echo, ECHO",
		"deep/22.png", "about/dns-note.md\n## Zones")
	f.leads(t, "a.md", map[string]string{
		"[[ssh guide]]":    "notes/deep/ssh guide.md",
		"[[SSH_Guide.md]]": "notes/deep/ssh guide.md",
		"[[echo]]":         "notes/b.md",
		"[[22]]":           "notes/b.md",
		"[[22.png]]":       "notes/deep/22.png",
		"[[ssh]]":          "protocol ssh",
		"[[DNS]]":          "notes/about/dns-note.md",
		"[[dns#Zones]]":    "notes/about/dns-note.md#zones",
		"[[6000]]":         "port 6000",
		"[[6001]]":         "nowhere",
		"[[x/6000]]":       "port 6000",
		"[[old/SSH]]":      "protocol ssh",
		"[[old/b]]":        "notes/b.md",
		"[[none]]":         "nowhere",
	})
}

func TestPathsOfWikiLinks(t *testing.T) {
	f := open(t, "x/a.md", "x/b.md", "y/b.md", "y/Café.md", "y/drawing.excalidraw.md", "top.MD")
	f.leads(t, "x/a.md", map[string]string{
		"[[b]]": "notes/x/b.md", "[[y/b]]": "notes/y/b.md", "[[./b]]": "notes/x/b.md",
		"[[../y/b]]": "notes/y/b.md",
		"[[/y/b]]":   "notes/y/b.md", "[[y/b.md]]": "notes/y/b.md", "[[old/b]]": "nowhere",
		"[[cafe\u0301]]": "notes/y/Café.md",
		"[[Top]]":        "notes/top.MD", "[[#x]]": "notes/x/a.md", "[[x]]": "nowhere",
	})
}

// A name with a slash may be a protocol (S/KEY) or a port with its transport (TCP/22). The
// link [[X/KEY]] does not lead to the note KEY.md.
func TestNamesWithSlashes(t *testing.T) {
	f := open(t, "a.md", "KEY.md")
	f.leads(t, "a.md", map[string]string{
		"[[S/KEY]]": "protocol s-key", "[[TCP/22]]": "port 22", "[[22/udp]]": "port 22",
		"[[TCP/23]]": "nowhere", "[[HTTP/22]]": "nowhere", "[[X/KEY]]": "nowhere",
	})
}
