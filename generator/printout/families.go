package printout

// rowReader reads a line of a format, and reports whether it is one.
type rowReader func(line) (row, bool)

// family is what a program prints, or a kind of file.
type family struct {
	format Format
	// head reads a head line and returns the reader of the lines below.
	head func(line) (rowReader, bool)
	// row reads a line without a head. A single such line is recognised.
	row rowReader
	// complete reads a line that says more about the sockets above.
	complete func(line, []Socket) bool
}

// families are tried in this order.
var families = []family{
	{format: SS, head: plain(readSSHead, readSS), row: readSS, complete: completeSS},
	{format: Netstat, head: plain(readNetstatHead, readNetstat), row: readNetstat, complete: completeNetstat},
	{format: Lsof, head: plain(readLsofHead, readLsof), row: readLsof},
	{format: Docker, head: containersBelow, row: readContainer},
	{format: Docker, row: readContainerPort},
	{format: Nmap, head: scanBelow, row: readScan},
	{format: NmapGrepable, row: readGrepable},
	{format: Masscan, row: readDiscovered},
	{format: Masscan, row: readMasscanList},
	{format: Rustscan, row: readRustscan},
}

// plain is the head of a family whose lines are read the same without it.
func plain(isHead func(line) bool, r rowReader) func(line) (rowReader, bool) {
	return func(l line) (rowReader, bool) { return r, isHead(l) }
}

func containersBelow(l line) (rowReader, bool) {
	head, ok := readContainersHead(l)
	return head.row, ok
}

func scanBelow(l line) (rowReader, bool) {
	head, ok := readScanHead(l)
	return head.row, ok
}

// headed returns the family whose head a line is, with the reader of the lines
// below.
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

// bare reads a line that needs no head.
func bare(l line) (Format, row, bool) {
	for _, f := range families {
		if r, ok := f.row(l); ok {
			return f.format, r, true
		}
	}
	return "", row{}, false
}

func completes(l line, above []Socket) bool {
	for _, f := range families {
		if f.complete != nil && f.complete(l, above) {
			return true
		}
	}
	return false
}
