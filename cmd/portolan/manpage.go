package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"
)

// environment explains the environment variables that the program reads. The manual page
// prints it.
var environment = []struct{ name, meaning string }{
	{"SOURCE_DATE_EPOCH", "Date of the site and of feed.xml, in seconds since 1970. Without it, the site has no date, " +
		"and feed.xml has the date of the newest source."},
	{"NO_COLOR", "If it is set, lookup prints no colours."},
	{"GITHUB_ACTIONS", "If it is true, what GitHub Actions would obey is replaced in all output, except in files."},
	{"TERM", "If it is dumb, lookup prints no colours."},
	{"COLUMNS", "Width of the help texts, at most 90. The default for commands is the width of the terminal."},
	{"GOGC", "How much the heap can grow between two garbage collections, in percent. The default is 200."},
	{"GOMEMLIMIT", "Memory that the program tries to stay below. The default is 320MiB."},
}

// manPage writes the manual page of the program in the format of man(7). The date has the
// form 2006-01-02.
func manPage(out io.Writer, app *kong.Application, date string) error {
	p := manPrinter{bufio.NewWriter(out)}
	p.line(".TH %s 1 %s %s %s", strings.ToUpper(app.Name), roffQuoted(date), roffQuoted(app.Name+" "+version),
		roffQuoted("User Commands"))
	p.line(".nr HY 0\n.ad l") // do not hyphenate or justify: the text has many names of files and flags
	p.line(".SH NAME")
	p.text(app.Name + ` \- ` + escapeText(strings.ToLower(app.Help[:1])+strings.TrimSuffix(app.Help[1:], ".")))
	p.line(".SH SYNOPSIS")
	p.line(".B %s", app.Name)
	p.line(`.RI < command > " [" flags ]`)
	p.line(".SH DESCRIPTION")
	p.detail(app.Detail)
	group := ""
	for _, command := range app.Leaves(true) {
		if title := strings.TrimSuffix(command.ClosestGroup().Title, ":"); title != group {
			group = title
			p.line(".SH %s", roffQuoted(escapeText(strings.ToUpper(title))))
		}
		p.command(command)
	}
	p.line(".SH FLAGS OF ALL COMMANDS")
	p.flags(app.Flags)
	p.line(".SH EXIT STATUS")
	for _, e := range exitCodes {
		p.item(fmt.Sprint(e.code), e.meaning)
	}
	p.line(".SH ENVIRONMENT")
	for _, v := range environment {
		p.item(v.name, v.meaning)
	}
	return p.Flush() // also returns the error of an earlier write
}

// manPrinter prints parts of a manual page.
type manPrinter struct{ *bufio.Writer }

func (p manPrinter) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// text prints a paragraph. The argument must already be escaped, except that text itself
// escapes a dot at the start of a line. Otherwise roff would read the line as a request.
func (p manPrinter) text(escaped string) {
	for _, line := range wrapped(escaped, 78) {
		if strings.HasPrefix(line, ".") {
			line = `\&` + line
		}
		p.line("%s", line)
	}
}

// item prints a term in bold, and its explanation.
func (p manPrinter) item(term, explanation string) {
	p.line(".TP")
	p.line(".B %s", roffQuoted(escapeCode(term)))
	p.text(escapeText(explanation))
}

func (p manPrinter) command(c *kong.Node) {
	p.line(".SS %s", roffQuoted(escapeCode(c.FullPath()+strings.TrimPrefix(c.Summary(), c.Path()))))
	p.text(escapeText(c.Help))
	for _, arg := range c.Positional {
		p.item(arg.Summary(), arg.Help)
	}
	p.flags(c.Flags)
	if c.Detail != "" {
		p.line(".PP")
		p.detail(c.Detail)
	}
}

func (p manPrinter) flags(flags []*kong.Flag) {
	for _, f := range flags {
		if !f.Hidden {
			p.item(f.String(), f.Help)
		}
	}
}

// detail prints the long part of a help text, which consists of paragraphs. The indented
// lines at the end of a paragraph are code.
func (p manPrinter) detail(detail string) {
	for i, paragraph := range strings.Split(detail, "\n\n") {
		if i > 0 {
			p.line(".PP")
		}
		text, code, _ := strings.Cut(paragraph, "\n  ")
		p.text(escapeText(strings.ReplaceAll(text, "\n", " ")))
		if code == "" {
			continue
		}
		p.line(".PP\n.EX")
		for line := range strings.SplitSeq(code, "\n") {
			p.line("  %s", escapeCode(strings.TrimPrefix(line, "  ")))
		}
		p.line(".EE")
	}
}

// escapeASCII escapes the ASCII characters that roff would print as other characters.
var escapeASCII = strings.NewReplacer(`\`, `\e`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`).Replace

// escapeCode escapes code for roff. It also escapes hyphens, because roff may print other
// characters for them.
func escapeCode(code string) string { return strings.ReplaceAll(escapeASCII(code), "-", `\-`) }

var codeInText = regexp.MustCompile(`(^| )(--?)|\[[a-z-]+\]`)

// escapeText escapes text for roff. It escapes only those hyphens that belong to a flag,
// such as --out, or to a diagnostic code, such as [port-range]. A line can break after
// the others.
func escapeText(text string) string {
	return codeInText.ReplaceAllStringFunc(escapeASCII(text), func(code string) string {
		return strings.ReplaceAll(code, "-", `\-`)
	})
}

// roffQuoted quotes an argument of a roff request.
func roffQuoted(argument string) string { return `"` + strings.ReplaceAll(argument, `"`, `""`) + `"` }
