package svg

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	htmlSpace  = "http://www.w3.org/1999/xhtml"
	mathSpace  = "http://www.w3.org/1998/Math/MathML"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

// maxDepth is the maximum number of nested elements. Browsers refuse deeper files, too.
const maxDepth = 250

// cleaner writes the allowed parts of a picture to out.
type cleaner struct {
	decoder *xml.Decoder
	// offset is the start of the current token in the source.
	offset int
	out    bytes.Buffer
	found  []Finding
	// known has the parts in found. A picture may have a million different ones.
	known map[string]bool
	// open are the elements that are written and not closed yet.
	open []element
	// unclosed is set while the last start tag has no > yet. An element without content gets />.
	unclosed bool
	// skipped is the number of open elements that are left out.
	skipped int
	// sheet collects the text of the style element at sheetOffset.
	sheet       strings.Builder
	sheetOffset int
	reuse       reuse
}

// element is an open element. at is its place in reuse.parts.
type element struct {
	space, name string
	at          int
}

func (c *cleaner) token(token xml.Token, size int) error {
	switch t := token.(type) {
	case xml.StartElement:
		if len(c.open)+c.skipped >= maxDepth {
			return &Refusal{c.offset, fmt.Sprintf("more than %d elements are nested", maxDepth)}
		}
		if len(c.open) == 0 && c.out.Len() == 0 && (t.Name.Space != svgSpace || t.Name.Local != "svg") {
			return &Refusal{c.offset, `it does not begin with an element svg that has xmlns="` + svgSpace + `"`}
		}
		if len(c.open) == 0 && c.out.Len() > 0 {
			return &Refusal{c.offset, "there is a second element after the picture"}
		}
		if c.skipped > 0 || !c.allowed(t) {
			c.skipped++
			return nil
		}
		c.start(t)
	case xml.EndElement:
		if c.skipped > 0 {
			c.skipped--
			return nil
		}
		c.end()
	case xml.CharData:
		switch {
		case c.skipped > 0 || len(c.open) == 0:
		case c.inSheet():
			c.sheet.Write(t)
		default:
			c.text(string(t))
		}
	case xml.Directive:
		texts, err := entities(t, size, c.offset)
		c.decoder.Entity = texts
		return err
	}
	return nil
}

// allowed reports whether an element may stay. It adds a finding if a browser would know
// an element that may not.
func (c *cleaner) allowed(t xml.StartElement) bool {
	inHTML := len(c.open) > 0 && (c.top().space == htmlSpace || c.top().name == "foreignObject")
	name := t.Name.Local
	switch t.Name.Space {
	case svgSpace:
		if name == "metadata" || len(c.open) > 0 && c.inSheet() {
			return false
		}
		if svgElements[name] && c.animates(t) {
			return true
		}
	case htmlSpace:
		if inHTML && htmlElements[name] {
			return true
		}
	case mathSpace:
	default:
		return false
	}
	if name == "script" {
		c.report("the script")
	} else {
		c.report("the element " + name)
	}
	return false
}

// animates returns false for an animation of an attribute that Clean would leave out: it
// could write the attribute later.
func (c *cleaner) animates(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "attributeName" && !svgAttributes[strings.TrimSpace(a.Value)] {
			return false
		}
	}
	return true
}

// start writes the start tag of an allowed element.
func (c *cleaner) start(t xml.StartElement) {
	e := element{t.Name.Space, t.Name.Local, len(c.reuse.parts)}
	c.text("")
	c.out.WriteString("<" + e.name)
	if len(c.open) == 0 {
		c.attribute("xmlns", svgSpace)
		c.attribute("xmlns:xlink", xlinkSpace)
	} else if c.top().space != e.space {
		c.attribute("xmlns", e.space)
	}
	written := map[string]string{}
	for _, a := range t.Attr {
		name, value, ok := c.clean(e, a)
		if _, twice := written[name]; ok && !twice {
			written[name] = value
			c.attribute(name, value)
		}
	}
	c.reuse.open(c.offset, e.name, written)
	c.unclosed = true
	c.open = append(c.open, e)
	if c.inSheet() {
		c.sheet.Reset()
		c.sheetOffset = c.offset
	}
}

func (c *cleaner) attribute(name, value string) {
	c.out.WriteString(" " + name + `="`)
	_, _ = escapeValue.WriteString(&c.out, value)
	c.out.WriteString(`"`)
}

// clean returns an attribute as Clean writes it. It returns false if the attribute is left
// out.
func (c *cleaner) clean(e element, a xml.Attr) (name, value string, ok bool) {
	name, value = a.Name.Local, a.Value
	switch a.Name.Space {
	case "":
	case xlinkSpace, "xlink":
		if name != "href" {
			return "", "", false
		}
		name = "xlink:href"
	case xmlSpace:
		return "xml:" + name, value, name == "space" || name == "lang"
	default:
		return "", "", false
	}
	switch {
	case name == "href" || name == "xlink:href":
		// Links do not work in a shown picture, so it does not matter that they are left out.
		if ok = safeReference(e.name, value); !ok && (e.name != "a" || isScript(value)) {
			c.report("the reference in " + name + " of " + e.name)
		}
		return name, strings.TrimSpace(value), ok
	case name == "style":
		sheet, found := cleanCSS(value)
		c.reportAll(found)
		return name, sheet, strings.TrimSpace(sheet) != ""
	case len(name) > 2 && strings.EqualFold(name[:2], "on"):
		c.report("the attribute " + name)
		return "", "", false
	case e.space == htmlSpace:
		ok = htmlAttributes[name]
	default:
		ok = svgAttributes[name] || strings.HasPrefix(name, "aria-")
	}
	if ok && !plainAttributes[name] && strings.ContainsAny(value, `(\`) {
		found := inAttribute(name, value)
		c.reportAll(found)
		ok = len(found) == 0
	}
	return name, value, ok
}

// text writes text after the last start tag.
func (c *cleaner) text(text string) {
	if c.unclosed {
		c.out.WriteByte('>')
		c.unclosed = false
	}
	_, _ = escapeText.WriteString(&c.out, text)
}

// end writes the end tag of the last open element.
func (c *cleaner) end() {
	if c.inSheet() {
		sheet, found := cleanCSS(c.sheet.String())
		c.offset = c.sheetOffset
		c.reportAll(found)
		c.text(sheet)
	}
	if c.unclosed {
		c.out.WriteString("/>")
	} else {
		c.out.WriteString("</" + c.top().name + ">")
	}
	c.unclosed = false
	c.reuse.parts[c.top().at].end = len(c.reuse.parts)
	c.open = c.open[:len(c.open)-1]
}

func (c *cleaner) top() element  { return c.open[len(c.open)-1] }
func (c *cleaner) inSheet() bool { return c.top().name == "style" }

func (c *cleaner) report(what string) {
	if !c.known[what] {
		c.known[what] = true
		c.found = append(c.found, Finding{c.offset, what})
	}
}

func (c *cleaner) reportAll(found []string) {
	for _, what := range found {
		c.report(what)
	}
}

var (
	escapeText  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	escapeValue = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\r", "&#13;", "\n", "&#10;", "\t", "&#9;")
)
