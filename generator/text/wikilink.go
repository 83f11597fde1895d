package text

import "strings"

// WikiLink is a link that contains a name instead of an address: [[FTP]].
type WikiLink struct {
	Target string // name or path; empty for a link within the note
	// Whole is set if Target is one name with a slash, such as TCP/IP, and not a path.
	Whole    bool
	At       int    // offset of Target in the note, or of Fragment if Target is empty
	Fragment string // a heading without #, or ^ and the name of a block
	Label    []Span // the text after the pipe, or nil
	Embed    bool   // written with a leading !
	Size     Size   // size of an embedded picture
	Pos      int
}

func (WikiLink) span() {}

// Name returns the name of the target: "FTP" for [[network/FTP]]. If the link has no
// target, it returns the fragment: "Modes" for [[#Modes]].
func (w WikiLink) Name() string {
	switch {
	case w.Target == "":
		return w.Fragment
	case w.Whole:
		return w.Target
	}
	if name := LastSegment(w.Target); name != "" {
		return name
	}
	return w.Fragment
}

// Shown returns the text that a page shows for a wiki-link without a label: "FTP › Modes"
// for [[FTP#Modes]].
func (w WikiLink) Shown() string {
	var parts []string
	if w.Target != "" {
		parts = append(parts, w.Name())
	}
	for part := range strings.SplitSeq(w.Fragment, "#") {
		if part = strings.TrimSpace(part); part != "" && (!strings.HasPrefix(part, "^") || w.Target == "") {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " › ")
}
