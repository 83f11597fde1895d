package tables

import (
	"regexp"
	"strings"
	"time"

	"portolan/generator/registry"
)

// Assignment notes, and the descriptions of entries without a service name, are free
// text. Some contain names and addresses of people, so the text is never copied. The
// phrases below extract only dates, numbers, service names, and words that the pattern
// itself contains.

// phrase is one wording that IANA uses. If pattern matches a text, its submatches are
// passed to the function read as m. This function sets fields of row (the current use of
// the port) or of former (its former use).
type phrase struct {
	pattern *regexp.Regexp
	read    func(row, former *Row, m []string)
}

const (
	isoDay      = `(\d{4}-\d{1,2}-\d{1,2})`
	oldName     = `"([\w.+*/-]{1,30})"`
	serviceWord = `([a-z0-9]+(?:-[a-z0-9]+)*)`
)

// dynamicPorts is the description of the entry for the dynamic ports. This entry is
// ignored.
const dynamicPorts = "Dynamic and/or Private Ports"

// unnamed are the phrases for the description of an entry without a service name.
var unnamed = []phrase{
	{regexp.MustCompile(`^(?i:Reserved)(?: - IANA)?$`), becomes(registry.Reserved)},
	{regexp.MustCompile(`^(?i:Unassigned)(?: \(.*)?$`), becomes(registry.Unassigned)},
	{regexp.MustCompile(`^Unassigned \[was ` + serviceWord + `\]$`), func(row, former *Row, m []string) {
		row.State = registry.Unassigned
		former.retire(m[1], "")
	}},
	{regexp.MustCompile(`^Unassigned \(([A-Za-z0-9-]+)-Released (\d{1,2}/\d{1,2}/\d{2})\)$`),
		func(_, former *Row, m []string) {
			former.retire(strings.ToLower(m[1]), isoDate(m[2]))
		}},
	{regexp.MustCompile(`^(?i:De-?registered|Removed|De-?commissioned Port|Deprecated)$`), becomes(registry.Retired)},
	{regexp.MustCompile(`^Decomm?issioned Port (\d{2}/\d{2}/\d{2})\b`), func(row, _ *Row, m []string) {
		row.retire("", isoDate(m[1]))
	}},
	{regexp.MustCompile(`^\(unassigned\) Possibly assigned$|^Possibly used by `), func(row, _ *Row, _ []string) {
		row.State, row.Unauthorized = registry.Unassigned, useReported
	}},
	{regexp.MustCompile(`^(any private [A-Za-z -]{2,40})$`), func(row, _ *Row, m []string) { row.Name = m[1] }},
}

// notes are the phrases for the assignment note of an entry with a number.
var notes = []phrase{
	{regexp.MustCompile(`^(?:New contact added for port \d+ on \S+ )?` +
		`This entry is an alias to ` + oldName + `\. This entry is now historic,`), aliasOf},
	{regexp.MustCompile(`^This is a duplicate of the ` + oldName + ` service and should not be used for discovery purposes\.`), aliasOf},
	{regexp.MustCompile(`^Historically, this service has been referred to as ` + oldName +
		`, but this service name does not meet the registry requirements\.`), func(row, _ *Row, m []string) {
		row.Aliases = append(row.Aliases, m[1])
	}},
	{regexp.MustCompile(`^De-[Aa]ssigned on ` + isoDay + `\.?$`), retiredOn},
	{regexp.MustCompile(`^De-[Aa]ssigned on ` + isoDay + `, previously ` + serviceWord + ` by `),
		func(_, former *Row, m []string) {
			former.retire(m[2], isoDate(m[1]))
		}},
	{regexp.MustCompile(`^Historic usage was ` + serviceWord + `\. De-[Aa]ssigned on ` + isoDay + `\.?$`),
		func(_, former *Row, m []string) {
			former.retire(m[1], isoDate(m[2]))
		}},
	{regexp.MustCompile(`^(?i:this) (?:entry|port) (?:has been|is being|was previously) removed on ` + isoDay + `\.$`),
		retiredOn},
	{regexp.MustCompile(`^port \d+ previously (?:noted )?"Removed on ` + isoDay + `"$`), retiredOn},
	{regexp.MustCompile(`^\(Removed ` + isoDay + `\)$`), retiredOn},
	{regexp.MustCompile(`^De-registered (\d{1,2} [A-Z][a-z]+ \d{4})$`), retiredOn},
	{regexp.MustCompile(`^Deprecated ([A-Z][a-z]+ \d{4})$`), retiredOn},
	{regexp.MustCompile(`^Previously assigned to (NETCONF over (?:BEEP|SOAP)) ` +
		`but released by \[(RFC\d+)\]$`), func(_, former *Row, m []string) {
		former.retire("", "")
		former.Name, former.References = m[1], readReferences("["+m[2]+"]")
	}},
	{regexp.MustCompile(`^"` + serviceWord + `" assignment withdrawn, ` +
		`moved to port \d+ per (RFC\d+)$`), func(_, former *Row, m []string) {
		former.retire(m[1], "")
		former.References = readReferences("[" + m[2] + "]")
	}},
	{regexp.MustCompile(`^Port \d+ Previously assigned to application below ` + serviceWord +
		` \d+/(?:tcp|udp) `), func(_, former *Row, m []string) {
		former.retire(m[1], "")
	}},
	{regexp.MustCompile(`^Formerly was (Workstation Solutions|P2plus Application Server)$`),
		func(_, former *Row, m []string) {
			former.retire("", "")
			former.Name = m[1]
		}},
	{regexp.MustCompile(`^This entry records an unassigned but widespread use\b`), func(row, _ *Row, _ []string) {
		row.Unauthorized = "widespread"
	}},
	{regexp.MustCompile(`^(?:Microsoft|Compuserve) \(unoffically\) (?:is )?using (?:port )?\d+$|` +
		`^Potential Conflict of ports PORT \d+ also used by `), func(row, _ *Row, _ []string) {
		row.Unauthorized = useReported
	}},
}

func becomes(s registry.State) func(row, _ *Row, _ []string) {
	return func(row, _ *Row, _ []string) { row.State = s }
}

func aliasOf(row, _ *Row, m []string) { row.State, row.AliasOf = registry.Deprecated, m[1] }

// retiredOn sets former to a use that ended on the date m[1]. It does nothing if the port
// has a service now, because IANA then does not say what the former use was.
func retiredOn(row, former *Row, m []string) {
	if row.Service == "" {
		former.retire("", isoDate(m[1]))
	}
}

// retire makes r a former assignment. service is its service name, and until is the day
// on which it ended. Both can be empty.
func (r *Row) retire(service, until string) {
	r.State, r.Service, r.Until = registry.Retired, service, until
}

// readUnnamed fills in r and former from the description of an entry without a service
// name. It reports whether a known phrase matches.
func (r *Row) readUnnamed(description string, former *Row) bool {
	known := false
	for _, p := range unnamed {
		if m := p.pattern.FindStringSubmatch(description); m != nil {
			p.read(r, former, m)
			known = true
		}
	}
	return known
}

// readName sets the name and state of an entry with a service name from its description.
func (r *Row) readName(description string) {
	switch {
	case strings.EqualFold(description, "De-registered"):
		r.State = registry.Retired
		return
	case strings.HasSuffix(description, " (historic)"):
		r.State = registry.Deprecated
	}
	if description != r.Service {
		r.Name = description
	}
}

func (r *Row) readNote(note string, former *Row) {
	for _, p := range notes {
		if m := p.pattern.FindStringSubmatch(note); m != nil {
			p.read(r, former, m)
			return
		}
	}
}

// useReported is the value of Row.Unauthorized if IANA only reports that others use the
// number without an assignment.
const useReported = "reported"

// elsewhere matches a report that lists numbers, such as "Unauthorized Use Known on ports
// 7, 8 and 9". The submatch contains the numbers.
var elsewhere = regexp.MustCompile(`(?i)^(?:known )?unauthorized uses?(?: known)?(?: on)?:? ?(?:ports? )?` +
	`(\d+(?:-\d+)?(?:(?:, | and | & )\d+)*)$`)

// unauthorizedUse returns the value for Row.Unauthorized. For an empty cell, it returns
// "". If the row is a range and the cell lists some of its numbers, it returns, for
// example, "reported on 7, 8". For any other cell, it returns "reported". It never copies
// the names of users from the cell.
func unauthorizedUse(cell string, row Row) string {
	if cell == "" {
		return ""
	}
	m := elsewhere.FindStringSubmatch(cell)
	if m == nil || m[1] == row.numbers() || row.Port == row.End {
		return useReported
	}
	return useReported + " on " + strings.NewReplacer(" and ", ", ", " & ", ", ").Replace(m[1])
}

// serviceCode returns cell if it is a service code of DCCP (RFC 5595), which is a number
// of at most 10 digits. Otherwise it returns an empty string.
func serviceCode(cell string) string {
	if strings.Trim(cell, "0123456789") != "" || len(cell) > 10 {
		return ""
	}
	return cell
}

// date returns cell if it is a day or a month, such as 2026-08-17 or 2026-08. Otherwise
// it returns an empty string.
func date(cell string) string {
	if _, err := time.Parse("2006-01", cell); err == nil || IsDay(cell) {
		return cell
	}
	return ""
}

// isoDate converts a date in one of the notations of IANA: isoDate("8/17/26") returns
// "2026-08-17", and isoDate("August 2026") returns "2026-08". For any other text, it
// returns an empty string.
func isoDate(s string) string {
	for layout, out := range map[string]string{
		"2006-1-2": time.DateOnly, "1/2/06": time.DateOnly, "2 January 2006": time.DateOnly, "January 2006": "2006-01",
	} {
		if day, err := time.Parse(layout, s); err == nil {
			return day.Format(out)
		}
	}
	return ""
}

// joinRanges joins the rows of consecutive unassigned ports: the rows 5 and 6-9 become
// 5-9. It does not join a row that contains any other fact, such as a date.
func joinRanges(rows []Row) []Row {
	var joined []Row
	for _, r := range rows {
		if last := len(joined) - 1; last >= 0 && r.isPlainlyFree() && joined[last].isPlainlyFree() &&
			joined[last].End+1 == r.Port {
			joined[last].End = r.End
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

func (r Row) isPlainlyFree() bool {
	return r.State == registry.Unassigned && !r.Transports.Stated() && len(r.References) == 0 &&
		r.Since+r.Modified+r.Unauthorized == ""
}

// IsDay reports whether a text is a date such as 2026-08-17.
func IsDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
