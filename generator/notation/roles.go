package notation

// Role says what a column contains.
type Role int

// The roles of columns.
const (
	RoleExtra       Role = iota // unknown; kept as an extra field
	RoleNumber                  // ports
	RoleTransport               // transports
	RoleProtocol                // transports or names, depending on the cells
	RoleName                    // the name of the service
	RoleService                 // the service
	RoleServiceName             // the registered service name of RFC 6335
	RoleShort                   // the abbreviation of the name
	RoleProduct                 // a part of a product: a component, a program
	RoleUse                     // what the port is used for
	RoleDescription             // more about the service
	RoleReference               // links to further reading
	RoleCross                   // for one transport (header "TCP"): yes or no, or port numbers
	RoleIndex                   // the number of the row
	RoleHost                    // the machine
	RoleAside                   // source, destination, status and so on; rarely a name
	RoleIgnored                 // a column that belongs to another group of columns in the same table
)

// Side distinguishes several number columns of one table, such as "Host port" and
// "Container port". If a header has words for several sides, the side with the highest
// value counts.
type Side int

// The sides of a number column.
const (
	SidePlain  Side = iota
	SideOuter       // host, external, published: the port that clients connect to
	SideFirst       // the first number of a range
	SideLast        // the last number of a range
	SideSource      // the port that clients connect from
	SideInner       // container, internal, target: the port to which traffic is forwarded
)
