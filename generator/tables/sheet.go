package tables

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// sheetHeads are the headers of a sheet. They are the keys of an assignment in the JSON
// files, and the keys of its origin.
var sheetHeads = []string{
	"id", "port", "end", "transports", "transport_stated", "name", "service", "protocols", "description", "status",
	"class", "related", "references", "state", "since", "until", "aliases", "shared", "encryption", "exposure",
	"exposure_reason", "topics", "source", "path", "line", "column",
	"extra",
}

// byteOrderMark, at the start of a file, tells spreadsheets that the file is UTF-8.
// Without it, some of them assume the default encoding of the operating system.
const byteOrderMark = "\ufeff"

// Sheet returns a function that writes the assignments of the services that has contains as CSV
// (RFC 4180) for spreadsheets, one assignment in each row. If a spreadsheet would read a cell as
// a formula, it gets an apostrophe: '=A1.
func Sheet(reg *registry.Registry, has func(*registry.Service) bool) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		b.WriteString(byteOrderMark)
		writeCSVRow(b, sheetHeads)
		for _, a := range reg.Assignments() {
			if has(reg.ServiceOf(a)) {
				writeCSVRow(b, rowOf(a))
			}
		}
		return nil
	}
}

func rowOf(a *registry.Assignment) []string {
	o := a.Origin
	return []string{
		a.ID, fmt.Sprint(a.Port), fmt.Sprint(a.End), strings.Join(a.Transports.IDs(), ", "),
		strconv.FormatBool(a.Transports.Stated()),
		a.Name, a.Service, joined(a.Protocols, ", ", func(p *registry.Protocol) string {
			return p.ID
		}), text.Plain(a.Description),
		string(a.Status()), string(a.Port.Class()), joined(a.Related, ", ", func(other *registry.Assignment) string {
			return other.ID
		}),
		joined(a.References, "; ", func(r registry.Reference) string { return strings.TrimSpace(r.Title + " " + r.URL) }),
		string(a.State), a.Since, a.Until, strings.Join(a.Aliases, "; "), strconv.FormatBool(a.Shared),
		string(a.Traits.Encryption), string(a.Traits.Exposure), a.Traits.ExposureReason,
		joined(a.Topics, ", ", func(t *registry.Topic) string { return t.ID }),
		o.Note.Source.ID, o.Note.Path(), fmt.Sprint(o.Line), fmt.Sprint(o.Column),
		joined(a.Extra, "; ", func(f registry.Field) string { return f.Name + ": " + f.Value }),
	}
}

// formula matches the text that begins a formula in a spreadsheet. A formula can begin at
// the start of a cell. Some spreadsheets also read ; tab and line breaks as the border of
// a cell, so a formula can begin after them
// (https://owasp.org/www-community/attacks/CSV_Injection). The last four characters of
// the pattern are = + - @ in full width.
var formula = regexp.MustCompile(`(^|[;\t\r\n])([=+\-@\t\r\n\x00\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}])`)

// special are the characters that need quotes: a cell that contains one of them is
// written in quotes. The semicolon needs quotes because some spreadsheets use it as the
// separator.
const special = "\",;\t\r\n"

// writeCSVRow writes one row. It does not use package encoding/csv, because that package
// does not quote cells with a semicolon.
func writeCSVRow(b *bytes.Buffer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		cell = formula.ReplaceAllString(cell, "$1'$2")
		if strings.ContainsAny(cell, special) || strings.TrimSpace(cell) != cell {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		b.WriteString(cell)
	}
	b.WriteString("\r\n")
}
