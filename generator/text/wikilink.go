package text

import "strings"

// WikiLink is a link by name.
type WikiLink struct {
	Target string // name or path of what is meant; empty for the note itself
	// Whole is set where Target is a name that holds a slash, not a path.
	Whole    bool
	At       int    // offset of Target in the note, or of Fragment without one
	Fragment string // heading, without #, or a block's name behind ^
	Label    []Span // as written after the pipe; empty when there was none
	Embed    bool   // written with a leading !
	Size     Size   // of an embed
	Pos      int
}

func (WikiLink) span() {}

// Name returns what a wiki-link calls its target: the last part of a path. A
// link within a note is called by its heading.
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

// Shown returns what a wiki-link shows when it has no label of its own: its name
// and the heading that it leads to, as in "FTP › Modes".
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
