package tables

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"portolan/generator/port"
)

// IANA is what IANA's registry of service names and port numbers says.
type IANA struct {
	// Rows are sorted.
	Rows []Row
	// Date is the newest day on which an entry was made or changed: the state
	// of the registry. Empty where the file has no date.
	Date string
	// RowsRead counts all entries, Assigned those that give a service a port,
	// Others those that say anything else of numbers, and Left those of numbers
	// that are left out, since nobody knows what they mean.
	RowsRead, Assigned, Others, Left int
}

// The columns that are read. Never the others: assignees and contacts name
// people. So do some notes, which are read by a closed list of phrases.
var ianaColumns = []string{
	"Service Name", "Port Number", "Transport Protocol", "Description", "Registration Date", "Modification Date",
	"Reference",
	"Service Code", "Unauthorized Use Reported", "Assignment Notes",
}

// ReadIANA reads the registry as CSV, in the form that IANA publishes it. A
// file that is anything else gives a Fault, which names the file so.
//
// Entries without a service name say what is free or reserved. Entries without
// a number register a name alone, and are left out.
func ReadIANA(r io.Reader, file string) (IANA, error) {
	c := ianaReader{csv: csv.NewReader(r), file: file}
	c.csv.ReuseRecord = true
	if err := c.head(); err != nil {
		return IANA{}, err
	}
	for {
		record, err := c.csv.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return IANA{}, c.damaged(err)
		}
		if err := c.row(record); err != nil {
			return IANA{}, err
		}
	}
	if c.read.Assigned == 0 {
		return IANA{}, &Fault{File: file, Message: "there is no assignment in it"}
	}
	c.read.Rows = joinRanges(join(c.read.Rows))
	return c.read, nil
}

type ianaReader struct {
	csv     *csv.Reader
	file    string
	columns []int // of ianaColumns, in a record
	read    IANA
}

// head finds the columns by their heads.
func (c *ianaReader) head() error {
	record, err := c.csv.Read()
	var syntax *csv.ParseError
	if err != nil && !errors.Is(err, io.EOF) && !errors.As(err, &syntax) {
		return err
	}
	if len(record) > 0 {
		record[0] = strings.TrimPrefix(record[0], "\ufeff")
	}
	for _, name := range ianaColumns {
		i := slices.Index(record, name)
		if i < 0 {
			return &Fault{c.file, 1, fmt.Sprintf("there is no column %q, so this is not IANA's service-names-port-numbers.csv",
				name)}
		}
		c.columns = append(c.columns, i)
	}
	return nil
}

// damaged says where a file stops to be CSV.
func (c *ianaReader) damaged(err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return &Fault{c.file, syntax.Line, "the CSV is damaged here: " + syntax.Err.Error()}
	}
	return err
}

func (c *ianaReader) fault(column int, format string, args ...any) error {
	line, _ := c.csv.FieldPos(c.columns[column])
	return &Fault{c.file, line, fmt.Sprintf(format, args...)}
}

// row reads one entry.
func (c *ianaReader) row(record []string) error {
	var cells [10]string
	for i, column := range c.columns {
		if cells[i] = words(record[column]); !utf8.ValidString(cells[i]) {
			return c.fault(i, "%s is not UTF-8", ianaColumns[i])
		}
	}
	service, number, transport, description := cells[0], cells[1], cells[2], cells[3]
	registered, modified, reference := cells[4], cells[5], cells[6]
	c.read.RowsRead++
	c.read.Date = max(c.read.Date, day(registered), day(modified))
	row := Row{Service: service, Since: date(registered), Modified: date(modified), ServiceCode: serviceCode(cells[7])}
	var ok bool
	if row.Transports, ok = port.ParseTransport(transport); !ok && transport != "" {
		return c.fault(2, "%q is not a transport", transport)
	}
	if number == "" {
		return nil
	}
	if row.Port, row.End, ok = readRange(number); !ok {
		return c.fault(1, "%q is not a port", number)
	}
	if _, last := port.User.Bounds(); row.End > last && service != "" {
		return c.fault(1, "port %s is given to %q, and IANA gives none above %d (RFC 6335, section 6)", number, service, last)
	}
	row.References = readReferences(reference)
	row.Unauthorized = unauthorizedUse(cells[8], row)
	c.say(row, description, cells[9])
	return nil
}

// say adds the rows of one entry: what it says of the number now, and what the
// number was before.
func (c *ianaReader) say(row Row, description, note string) {
	if row.Service == "" && description == dynamicPorts {
		return
	}
	former := Row{}
	if row.Service == "" {
		if !row.readUnnamed(description, &former) {
			c.read.Left++
			return
		}
		c.read.Others++
	} else {
		row.readName(withoutRemark(description))
		c.read.Assigned++
	}
	row.readNote(note, &former)
	if former.State == "" {
		c.read.Rows = append(c.read.Rows, row)
		return
	}
	former.Port, former.End, former.Transports = row.Port, row.End, row.Transports
	if row.Service == "" { // the entry was once that of what had the number
		former.Since, row.Since = row.Since, ""
	}
	c.read.Rows = append(c.read.Rows, row, former)
}

// withoutRemark drops what IANA adds to the names that replace malformed ones:
// the same sentence in each.
func withoutRemark(description string) string {
	name, _, _ := strings.Cut(description, "IANA assigned this well-formed service name")
	return strings.TrimSpace(name)
}

// day returns a date of a day as it is, and nothing for others: some entries
// have the month alone.
func day(s string) string {
	if IsDay(s) {
		return s
	}
	return ""
}
