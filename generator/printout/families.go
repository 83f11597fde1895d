package printout

// rowReader reads a line of a format. It returns false if the line has another format.
type rowReader func(line) (row, bool)

// family is the output format of a program.
type family struct {
	format Format
	// head reads a header line and returns the reader for the lines below it. The field
	// head may be nil.
	head func(line) (rowReader, bool)
	// row reads a line that has no header above it. It returns false if this line alone
	// does not show the format.
	row rowReader
	// complete reads a line that adds facts to the sockets of the line above. The field
	// complete may be nil.
	complete func(line, []Socket) bool
}

// families contains all families, in the order in which they are tried.
var families = []family{
	{format: SS, head: plain(readSSHead, readSS), row: readSS, complete: completeSS},
	{format: Netstat, head: plain(readNetstatHead, readNetstat), row: readNetstat, complete: completeNetstat},
	{format: Lsof, head: plain(readLsofHead, readLsof), row: readLsof},
	{format: Docker, head: containersBelow, row: readContainer},
	{format: Docker, row: readContainerPort},
	{format: PowerShell, head: endpointsBelow, row: func(line) (row, bool) { return row{}, false }},
	{format: Nmap, head: scanBelow, row: readScan},
	{format: NmapGrepable, row: readGrepable},
	{format: Masscan, row: readDiscovered},
	{format: Masscan, row: readMasscanList},
	{format: Rustscan, row: readRustscan},
}

// plain returns a function for the field head of a family. It is for formats in which
// every header has the same columns: r reads all lines below a header.
func plain(isHead func(line) bool, r rowReader) func(line) (rowReader, bool) {
	return func(l line) (rowReader, bool) { return r, isHead(l) }
}

func containersBelow(l line) (rowReader, bool) {
	head, ok := readContainersHead(l)
	return head.row, ok
}

func endpointsBelow(l line) (rowReader, bool) {
	head, ok := readEndpointsHead(l)
	return head.row, ok
}

func scanBelow(l line) (rowReader, bool) {
	head, ok := readScanHead(l)
	return head.row, ok
}

// headed finds the family of a header line. The result has only a format, and a function
// row that reads the lines below this header. headed returns false if l is not a header
// line.
func headed(l line) (family, bool) {
	for _, f := range families {
		if f.head == nil {
			continue
		}
		if r, ok := f.head(l); ok {
			return family{format: f.format, row: r}, true
		}
	}
	return family{}, false
}

// bare reads a line that has no header above it. It returns the result of the first
// family that accepts the line. If no family accepts it, bare returns false.
func bare(l line) (Format, row, bool) {
	for _, f := range families {
		if r, ok := f.row(l); ok {
			return f.format, r, true
		}
	}
	return "", row{}, false
}

// completes reports whether a line adds a program to the sockets of the line above. If
// so, completes changes the sockets in above.
func completes(l line, above []Socket) bool {
	for _, f := range families {
		if f.complete != nil && f.complete(l, above) {
			return true
		}
	}
	return false
}
