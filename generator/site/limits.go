package site

// The maximum numbers of services and statements on one page. If there are more, the page
// says how many are not shown, and links to its JSON file.
const (
	maxServices   = 200
	maxStatements = 500
)

// rowSize is the typical size of a table row in bytes. It is used to allocate memory
// for the rows.
const rowSize = 640
