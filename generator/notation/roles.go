package notation

// Role is the kind of content of a column.
type Role int

// The roles of columns.
const (
	RoleExtra       Role = iota // unknown; kept as an extra field
	RoleNumber                  // ports
	RoleTransport               // transports
	RoleProtocol                // transports or names; the cells decide
	RoleName                    // the name of the service
	RoleService                 // the service
	RoleServiceName             // the registered service name of RFC 6335
	RoleShort                   // the abbreviation of the name
	RoleProduct                 // a part of a product: a component, a program
	RoleUse                     // what the port is used for
	RoleDescription             // more about the service
	RoleReference               // links to further reading
	RoleCross                   // yes or no for one transport (header "TCP"), or its ports
	RoleIndex                   // the number of the row
	RoleHost                    // the machine
	RoleAside                   // source, destination, status and so on; rarely a name
	RoleIgnored                 // a column of another column group
)

// Side distinguishes several number columns of one table. If a header has words for
// several sides, the last of these constants wins.
type Side int

// The sides of a number column.
const (
	SidePlain  Side = iota
	SideOuter       // host, external, published: the port that clients connect to
	SideFirst       // the first number of a range
	SideLast        // the last number of a range
	SideSource      // the port that clients connect from
	SideInner       // container, internal, target
)
