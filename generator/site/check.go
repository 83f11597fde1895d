package site

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jba/templatecheck"

	"portolan/generator/diag"
)

// CheckTemplates reports errors in the templates that the user has replaced: own. It also
// reports what the policy of the pages does not allow. It renders no page.
func CheckTemplates(templates fs.FS, own map[string]*diag.Text, diags *diag.List) {
	if len(own) == 0 {
		return
	}
	c := checker{own: own, diags: diags, seen: map[string]bool{}}
	sets, layout, err := loadTemplates(templates, own)
	if err != nil {
		c.report(err)
		return
	}
	for _, name := range []string{"head", "top", "bottom"} {
		c.check(layout, name, Part{})
	}
	for _, name := range slices.Sorted(keys(pageViews)) {
		c.check(sets[name].set, "layout", pageViews[name])
	}
	for _, text := range own {
		checkPolicy(text, diags)
	}
}

// ReportTemplate reports an error that a template of the user caused while a page was rendered.
// It returns false for any other error.
func ReportTemplate(err error, own map[string]*diag.Text, diags *diag.List) bool {
	c := checker{own: own, diags: diags, seen: map[string]bool{}}
	return c.report(err)
}

// checker checks templates. A shared part is in the set of each page, but its errors are
// reported once.
type checker struct {
	own   map[string]*diag.Text
	diags *diag.List
	seen  map[string]bool
}

// check checks the template with a name, which gets values of the type of view.
func (c *checker) check(set *template.Template, name string, view any) {
	t := set.Lookup(name)
	if t == nil && name != "layout" {
		return // a layout of the user need not have the shared parts
	}
	if t == nil {
		c.report(fmt.Errorf("template: %s:1:0: there is no definition of %q", layoutFile, name))
		return
	}
	if err := templatecheck.CheckHTML(t, view); err != nil {
		c.report(err)
		return
	}
	// The set is escaped before it is executed. Without a registry, the execution itself fails.
	var escaping *template.Error
	if err := set.ExecuteTemplate(io.Discard, name, view); errors.As(err, &escaping) {
		c.report(escaping)
	}
}

// fault matches the errors of templates: the file, the line, perhaps the column, and the
// message.
var fault = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:\s]+):(\d+)(?::(\d+))?: (.*)$`)

// where matches the part of a message that repeats the place, and noField one about a field
// that does not exist.
var (
	where   = regexp.MustCompile(`^(?:checking|executing) "[^"]*" at <([^\n]*?)>: `)
	noField = regexp.MustCompile(`can't (?:use|evaluate) field (\w+) in type (\S+)$`)
	quoted  = regexp.MustCompile(`"([^"]+)"|<([^>]+)>`)
)

// report reports an error of a template. It returns false for a value that is not an error.
func (c *checker) report(err error) bool {
	m := fault.FindStringSubmatch(err.Error())
	if m == nil {
		return false
	}
	text, message := c.own[m[1]], where.ReplaceAllString(m[4], "")
	hint, field := "", ""
	if strings.HasPrefix(message, "exceeded maximum template depth") {
		hint = "the template uses itself without end"
	}
	if f := noField.FindStringSubmatch(message); f != nil {
		message = fmt.Sprintf("there is no field .%s", f[1])
		field, hint = f[1], fieldsHint(f[1], f[2])
	}
	if text == nil {
		// The text of the program is minified, so its lines say nothing.
		text = anyOf(c.own)
		if text == nil {
			return false
		}
		c.add(diag.At{Text: text, Offset: diag.WholeFile}, fmt.Sprintf("the built-in %s does not fit: %s", m[1], message),
			"copy "+m[1]+" too, or change what it gets")
		return true
	}
	line, _ := strconv.Atoi(m[2])
	c.add(diag.At{Text: text, Offset: offsetOf(text, line, m[3], field, message)}, message, hint)
	return true
}

func (c *checker) add(at diag.At, message, hint string) {
	key := fmt.Sprint(at.Text.Name, at.Offset, message)
	if !c.seen[key] {
		c.seen[key] = true
		c.diags.Add(diag.LookInvalid, at, message, hint)
	}
}

// offsetOf returns the offset of an error in a template. field is the name of a field that does
// not exist, or empty. An error of the parser has no column.
func offsetOf(text *diag.Text, line int, column, field, message string) int {
	start := 0
	for range line - 1 {
		start = min(text.LineEnd(start)+1, len(text.Bytes))
	}
	written := string(text.Bytes[start:text.LineEnd(start)])
	if n, err := strconv.Atoi(column); err == nil {
		// The column is that of any field in ".A.B.C".
		action := max(strings.LastIndex(written[:min(n, len(written))], "{{"), 0)
		if at := strings.Index(written[action:], "."+field); field != "" && at >= 0 {
			n = action + at
		}
		return min(start+n, len(text.Bytes))
	}
	if m := quoted.FindStringSubmatch(message); m != nil {
		if n := strings.Index(written, m[1]+m[2]); n >= 0 {
			return start + n
		}
	}
	return start + actionAt(text, start, written, message)
}

// actionAt returns the offset of the first action in a line that has the error: the text up to
// its end has the same error as the whole.
func actionAt(text *diag.Text, start int, line, message string) int {
	found, at := 0, 0
	for {
		n := strings.Index(line[at:], "{{")
		if n < 0 {
			return found
		}
		_, err := template.New("").Parse(string(text.Bytes[:start+at+n]))
		if err != nil && strings.HasSuffix(err.Error(), message) {
			return found
		}
		found = at + n
		at += n + 2
	}
}

// anyOf returns the first text by its name, or nil.
func anyOf(own map[string]*diag.Text) *diag.Text {
	for _, name := range slices.Sorted(keys(own)) {
		return own[name]
	}
	return nil
}
