package judge

const (
	// largestSmall is the highest small number. Small numbers are as often row numbers or
	// hardware ports as network ports.
	largestSmall = 64

	// firstUser is the first user port (RFC 6335).
	firstUser = 1024

	// knownShare means that at least 1 in 3 rows or lines must name a service on its
	// well-known port. The others then need less evidence or none.
	knownShare = 3

	// leastAddresses is the number of lines with an address, such as http://nas.lan:8096,
	// from which a list is a list of addresses.
	leastAddresses = 2

	// leastPlausible is the minimum number of lines of a list of ports if no word around the
	// list says so. The note must be about ports elsewhere.
	leastPlausible = 3

	// implausibleShare means that at most 1 in 4 lines of such a list may be implausible.
	implausibleShare = 4

	// shortestCount is the minimum length of a sequence 1, 2, 3 … that numbers rows. A
	// shorter sequence may be chance.
	shortestCount = 3

	// firstYear to lastYear are more often years than ports.
	firstYear, lastYear = 1960, 2040

	// firstCode to lastCode are the status codes of HTTP.
	firstCode, lastCode = 200, 599

	// leastHeadings is the minimum number of headings with numbers that support each other
	// without further evidence.
	leastHeadings = 3

	// leastFaulty is the minimum number of cells without port numbers that rejects a column.
	// They must also be at least half of its cells.
	leastFaulty = 2
)
