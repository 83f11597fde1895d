package judge

const (
	// largestSmall is up to where numbers are as often those of sockets, rows
	// or doors as those of ports.
	largestSmall = 64

	// firstUser is the first of the user ports (RFC 6335).
	firstUser = 1024

	// knownShare of the rows of a table, 1 in 3, must name what everybody knows
	// for the rest to be believed without other evidence.
	knownShare = 3

	// leastAddresses is how many lines with an address, http://nas.lan:8096, make a
	// list of what is reached where.
	leastAddresses = 2

	// leastUnsaid is how many lines it takes for a list to be one of ports where no
	// word around it says so, in a note that is about ports elsewhere.
	leastUnsaid = 3

	// unsaidShare of its lines, 1 in 4, may then have a number that could be another
	// one.
	unsaidShare = 4

	// shortestCount is how many rows 1, 2, 3 … it takes to tell a count from
	// chance.
	shortestCount = 3

	// firstYear to lastYear are years more often than ports.
	firstYear, lastYear = 1960, 2040

	// firstCode to lastCode are the status codes of HTTP.
	firstCode, lastCode = 200, 599

	// leastHeadings is how many numbered headings may support each other.
	leastHeadings = 3

	// leastFaulty cells that are no numbers contradict a column of ports, if
	// they are half of its cells.
	leastFaulty = 2
)
