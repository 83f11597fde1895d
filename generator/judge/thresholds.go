package judge

const (
	// largestSmall is the highest small number. Small numbers are row numbers or hardware
	// ports as often as network ports.
	largestSmall = 64

	// firstUser is the first user port (RFC 6335).
	firstUser = 1024

	// knownShare means that at least 1 in 3 rows or lines must name a service on its
	// well-known port. The other rows or lines then need less evidence or no evidence.
	knownShare = 3

	// leastAddresses is the minimum number of lines with an address, such as
	// http://nas.lan:8096, in a list of addresses.
	leastAddresses = 2

	// leastPlausible is the minimum number of lines of a list that is read as ports
	// although no title or leading line says so. Another place in the note must be about
	// ports.
	leastPlausible = 3

	// implausibleShare means that at most 1 in 4 lines of such a list may be implausible.
	implausibleShare = 4

	// shortestCount is the minimum length of a sequence of row numbers: 1, 2, 3 … A
	// shorter sequence may be chance.
	shortestCount = 3

	// Numbers from firstYear to lastYear are more often years than ports.
	firstYear, lastYear = 1960, 2040

	// HTTP status codes are from firstCode to lastCode.
	firstCode, lastCode = 200, 599

	// leastHeadings is the minimum number of headings with numbers if only their
	// well-known services show that they are about ports.
	leastHeadings = 3

	// leastFaulty is the minimum number of cells without port numbers that makes Table
	// reject a column. At least half of the cells must also have no port numbers.
	leastFaulty = 2
)
