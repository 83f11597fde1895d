package judge

const (
	// largestSmall is the highest number that this package calls small. A number up to 64
	// is a row number or a hardware port as often as a network port.
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
	// although no title or leading line is about ports. Another place in the note must be
	// about ports.
	leastPlausible = 3

	// implausibleShare means that at most 1 in 4 lines of such a list may be implausible.
	// The comment on the function plausible explains this word.
	implausibleShare = 4

	// shortestCount is the minimum length of a sequence of row numbers: 1, 2, 3 … A
	// shorter sequence may be chance.
	shortestCount = 3

	// Numbers from firstYear to lastYear are more often years than ports.
	firstYear, lastYear = 1960, 2040

	// HTTP status codes are from firstCode to lastCode.
	firstCode, lastCode = 200, 599

	// leastHeadings is the minimum number of headings such as "8123 - Dashboard" that are
	// read as ports if the note is not about ports. At least half of them must also name
	// a well-known service.
	leastHeadings = 3

	// leastFaulty is the minimum number of cells with words instead of port numbers that
	// makes Table reject a column. These cells must also be at least half of all filled
	// cells.
	leastFaulty = 2
)
