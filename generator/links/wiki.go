package links

import (
	"path"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Wiki resolves the wiki-link w in the note from. It tries, in this order:
//
//  1. a note, by its path or the end of its path
//  2. a note, by its title or an alias
//  3. a file, by its path or the end of its path
//  4. a protocol, by one of its names
//  5. a port, by its number
//  6. a note, by the last part of the path in the link, if there is only one such note:
//     [[old/ftp]] finds new/ftp.md
//
// Steps 4 to 6 use only the last part of the path in the link. There is one exception: if
// the link is a name with a slash, such as TCP/IP (text.WikiLink.Whole), steps 4 and 5
// use the whole name, and step 6 is skipped. All steps compare folded names (text.Fold).
func (x *Index) Wiki(from *Note, w text.WikiLink) Target { return x.wiki(from, w).Target }

func (x *Index) wiki(from *Note, w text.WikiLink) link {
	if w.Target == "" {
		return x.inNote(from, w.Fragment, others{})
	}
	target := w.Target
	if strings.HasPrefix(target, "./") || strings.HasPrefix(target, "../") {
		target = path.Join(path.Dir(from.Path()), target)
	}
	target = trimMD(strings.Trim(target, "/"))
	if l, ok := x.pickNote(from, byEnd, target, w.Fragment); ok {
		return l
	}
	if l, ok := x.pickNote(from, byAlias, target, w.Fragment); ok {
		return l
	}
	if l, ok := x.pickFile(from, byEnd, target); ok {
		return l
	}
	if w.Whole {
		return x.slashed(target, w.Fragment)
	}
	last := text.LastSegment(target)
	if l, ok := x.protocol(text.Fold(last), w.Fragment); ok {
		return l
	}
	if n, ok := port.Parse(last); ok {
		return x.number(n)
	}
	if l, ok := x.pickNote(from, byEnd, last, w.Fragment); ok && l.others.total == 0 {
		l.moved = true
		return l
	}
	return link{}
}

// slashed finds a protocol with a slash in its name (S/MIME), or a port that is written
// with its transport (TCP/443, 443/tcp).
func (x *Index) slashed(name, fragment string) link {
	if l, ok := x.protocol(text.Fold(name), fragment); ok {
		return l
	}
	before, after, _ := strings.Cut(name, "/")
	if _, ok := port.ParseTransport(after); ok {
		before, after = after, before
	}
	_, transport := port.ParseTransport(before)
	if n, ok := port.Parse(after); ok && transport {
		return x.number(n)
	}
	return link{}
}

// protocol returns a link to the first protocol with this name, or to the note about this
// protocol. The key is a folded name (text.Fold). It returns false if no protocol has
// this name.
func (x *Index) protocol(key, fragment string) (link, bool) {
	protocols := x.registry.ProtocolsNamed(key)
	if len(protocols) == 0 {
		return link{}, false
	}
	var ids others
	if len(protocols) > 1 {
		ids.total = len(protocols)
		for _, p := range protocols[:min(len(protocols), maxListed)] {
			ids.first = append(ids.first, p.ID)
		}
	}
	if p := protocols[0]; p.Note == nil {
		return link{Target: Target{Protocol: p.ID}, others: ids}, true
	}
	return x.inNote(protocols[0].Note, fragment, ids), true
}

// number returns a link to the port n. The link has no target if the port has no page.
func (x *Index) number(n port.Number) link {
	if !x.registry.HasPage(n) {
		return link{}
	}
	return link{Target: Target{Number: &n}}
}
