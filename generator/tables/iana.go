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

// IANA is the content of IANA's registry of service names and port numbers.
type IANA struct {
	// Rows are sorted by port.
	Rows []Row
	// Date is the date of the registry: the newest date of all entries. It is empty if no
	// entry has a date.
	Date string
	// RowsRead counts all entries. Assigned counts the entries that assign a port to a
	// service. Others counts the entries without a service, for example for a reserved
	// port. Left counts the entries that are left out: they have a port but no service,
	// and no known phrase matches their description.
	RowsRead, Assigned, Others, Left int
}

// ianaColumns are the headers of the columns that are read. The columns for assignees and
// contacts are never read, because they name people. Assignment notes can name people,
// too, so only known phrases are read from them (see iana_phrases.go).
var ianaColumns = []string{
	"Service Name", "Port Number", "Transport Protocol", "Description", "Registration Date", "Modification Date",
	"Reference",
	"Service Code", "Unauthorized Use Reported", "Assignment Notes",
}

// ReadIANA reads the CSV file that IANA publishes. file is the name of the file for error
// messages. If the file has another format, ReadIANA returns a *Fault.
//
// If an entry has no service name, its description says, for example, that the port is
// reserved or unassigned. An entry without a port only registers a name. It is left out.
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
		return IANA{}, &Fault{File: file, Message: "the file has no assignment"}
	}
	c.read.Rows = joinRanges(join(c.read.Rows))
	return c.read, nil
}

type ianaReader struct {
	csv  *csv.Reader
	file string
	// columns contains, for each of ianaColumns, the index of the column in a row.
	columns []int
	read    IANA
}

// head reads the first row and sets c.columns.
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

// damaged converts a CSV syntax error to a *Fault with the line number. It returns any
// other error unchanged.
func (c *ianaReader) damaged(err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return &Fault{c.file, syntax.Line, "the CSV is not valid: " + syntax.Err.Error()}
	}
	return err
}

func (c *ianaReader) fault(column int, format string, args ...any) error {
	line, _ := c.csv.FieldPos(c.columns[column])
	return &Fault{c.file, line, fmt.Sprintf(format, args...)}
}

// row reads one row of the CSV file, which is one entry, and adds it to c.read.
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
		return c.fault(1, "port %s is assigned to %q, but IANA assigns no port above %d (RFC 6335, section 6)", number, service, last)
	}
	row.References = readReferences(reference)
	row.Unauthorized = unauthorizedUse(cells[8], row)
	c.addEntry(row, description, cells[9])
	return nil
}

// addEntry adds one or two rows for an entry. The first row is the current use of the
// port. If the entry also describes a former use, the second row is the former use.
func (c *ianaReader) addEntry(row Row, description, note string) {
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
	// If no service has the port now, the registration date belongs to the former service.
	if row.Service == "" {
		former.Since, row.Since = row.Since, ""
	}
	c.read.Rows = append(c.read.Rows, row, former)
}

// withoutRemark removes the remark "IANA assigned this well-formed service name …" from
// the end of a description. IANA adds this remark if the service had a malformed name
// before.
func withoutRemark(description string) string {
	name, _, _ := strings.Cut(description, "IANA assigned this well-formed service name")
	return strings.TrimSpace(name)
}

// day returns s if it is a full date such as 2026-08-17. Otherwise it returns an empty
// string, for example for a month.
func day(s string) string {
	if IsDay(s) {
		return s
	}
	return ""
}
