package notation

// Role says what a column contains.
type Role int

// The roles of columns.
const (
	RoleExtra       Role = iota // a value that has no other role and becomes an extra field
	RoleNumber                  // ports
	RoleTransport               // transports
	RoleProtocol                // transports, such as TCP, or names, such as SSH
	RoleName                    // names, below a header such as "Name" or "Application"
	RoleService                 // names, below the header "Service"
	RoleServiceName             // the registered service name of RFC 6335
	RoleShort                   // the abbreviation of a name, such as SSH
	RoleProduct                 // names of components, products and programs
	RoleUse                     // what the port is used for
	RoleDescription             // a text about the service
	RoleReference               // links to documents
	RoleCross                   // header "TCP" or "UDP"; cells contain yes, no or port numbers
	RoleIndex                   // row numbers, which are not ports
	RoleHost                    // names or addresses of machines
	RoleAside                   // other text, below a header such as "Source" or "Status"
	RoleIgnored                 // a column that belongs to another group of columns in the same table
)

// Side distinguishes several number columns of one table, such as "Host port" and
// "Container port". If a header has words for several sides, the side with the highest
// value counts.
type Side int

// The sides of a number column.
const (
	SidePlain  Side = iota
	SideOuter       // the port that clients connect to, below a header such as "Host port"
	SideFirst       // the first number of a range
	SideLast        // the last number of a range
	SideSource      // the port that clients connect from
	SideInner       // the port to which traffic is forwarded, below a header such as "Container port"
)
