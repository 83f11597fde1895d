package site

import "html/template"

// commands writes a list of commands in HTML, each under the system or program that runs it.
// Each has a button that copies it: see static/js/copy.js.
type commands struct {
	w writer
	// last is the heading of the last command. Commands with the same heading share it.
	last string
}

// add adds a command.
func (c *commands) add(heading, command string) {
	if c.last == "" {
		c.w.raw(`<dl class="cmds">`)
	}
	if heading != c.last {
		c.w.raw("<dt>")
		c.w.text(heading)
		c.w.raw("</dt>")
		c.last = heading
	}
	c.w.raw("<dd><code>")
	c.w.text(command)
	c.w.raw(`</code><button type="button" class="copy">Copy</button></dd>`)
}

// list returns the list. It is empty if there is no command.
func (c *commands) list() template.HTML {
	if c.last == "" {
		return ""
	}
	return template.HTML(c.w.b.String() + "</dl>")
}
