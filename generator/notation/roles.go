package notation

// Role is what the cells of a column hold.
type Role int

// The roles of columns.
const (
	RoleExtra       Role = iota // no meaning to us; kept as it is
	RoleNumber                  // ports
	RoleTransport               // transports
	RoleProtocol                // transports or names: the cells decide
	RoleName                    // what it is called
	RoleService                 // the service
	RoleServiceName             // the registered service name of RFC 6335
	RoleShort                   // the abbreviation of the name
	RoleProduct                 // a part of something larger: a component, a program
	RoleUse                     // what the port is used for
	RoleDescription             // more about it
	RoleReference               // where to read more
	RoleCross                   // one transport: crossed where it applies, or ports of it
	RoleIndex                   // the number of the row
	RoleHost                    // which machine
	RoleAside                   // from where, to where, whether: never a name
	RoleIgnored                 // of another group of columns
)

// Side tells the number columns of one row apart. Where a head has words for
// several sides, the one that stands last here counts.
type Side int

// The sides of a number column.
const (
	SidePlain  Side = iota
	SideOuter       // host, external, published: what others connect to
	SideFirst       // the first number of a range
	SideLast        // the last number of a range
	SideSource      // what clients connect from
	SideInner       // container, internal, target
)
