package ingest

import (
	"strings"

	"portolan/generator/text"
)

// role is what the cells of a column hold.
type role int

const (
	roleExtra role = iota // no meaning to us; kept as it is
	roleNumber
	roleTransport
	roleName
	roleService
	roleDescription
	roleReference
)

// headerRoles are the words that head a column, folded. "protocol" is not
// among them: its cells decide (see columns).
var headerRoles = map[string]role{
	"number": roleNumber, "port": roleNumber, "ports": roleNumber, "port(s)": roleNumber,
	"port number": roleNumber, "port numbers": roleNumber, "port #": roleNumber, "port range": roleNumber,
	"transport": roleTransport, "transports": roleTransport, "transport protocol": roleTransport,
	"tcp/udp": roleTransport, "tcp/udp/both": roleTransport, "udp/tcp": roleTransport,
	"assignment": roleName, "name": roleName, "application": roleName, "usage": roleName, "use": roleName,
	"used for": roleName, "protocol name": roleName,
	"service": roleService, "service name": roleService, "services": roleService,
	"description": roleDescription, "purpose": roleDescription, "notes": roleDescription, "note": roleDescription,
	"comment": roleDescription, "remarks": roleDescription,
	"reference": roleReference, "references": roleReference, "rfc": roleReference, "source": roleReference,
}

// protocolHeads head columns of transports in half of all tables, of
// application protocols in the other half.
var protocolHeads = map[string]bool{"protocol": true, "protocols": true, "proto": true}

// namingHeads are the heads of columns whose every cell is a name.
var namingHeads = map[string]bool{"protocol": true, "protocols": true, "proto": true, "protocol name": true, "name": true, "application": true}

// layout says which column of a table holds what.
type layout struct {
	roles []role
	heads []string // headers as written
	// named is set where the name column holds names of services, and not
	// words about what a port is for.
	named bool
}

// registeredHeads head columns of service names in the sense of RFC 6335, not
// of services in general.
var registeredHeads = map[string]bool{"service name": true}

// columns finds the columns of a table; it fails where none holds numbers.
func columns(t text.Table) (layout, bool) {
	l := layout{roles: make([]role, len(t.Header)), heads: make([]string, len(t.Header))}
	taken := map[role]bool{}
	for i, cell := range t.Header {
		l.heads[i] = text.Plain(cell.Spans)
		head := strings.TrimRight(text.Fold(l.heads[i]), ": ")
		r := headerRoles[head]
		if protocolHeads[head] {
			r = roleName
			if columnStatesTransports(t, i) {
				r = roleTransport
			}
		}
		if taken[r] && r != roleDescription && r != roleReference {
			r = roleExtra
		}
		taken[r] = true
		l.roles[i] = r
		l.named = l.named || r == roleName && namingHeads[head]
	}
	if !taken[roleName] {
		l.promote()
	}
	return l, taken[roleNumber]
}

// promote makes the service column, or else the first description, the one
// that names what runs on the port. A column of registered service names stays
// what it is; the service name is then the name, too.
func (l *layout) promote() {
	for _, from := range []role{roleService, roleDescription} {
		for i, r := range l.roles {
			if r != from {
				continue
			}
			if !registeredHeads[text.Fold(l.heads[i])] {
				l.roles[i] = roleName
				l.named = from == roleService
			}
			return
		}
	}
}

// columnStatesTransports tells whether the cells of a column are transports,
// and not the names of applications: at least half of those that are filled,
// or any where another column holds the names.
func columnStatesTransports(t text.Table, column int) bool {
	named := false
	for i, cell := range t.Header {
		r := headerRoles[text.Fold(text.Plain(cell.Spans))]
		named = named || i != column && (r == roleName || r == roleService)
	}
	transports, others := 0, 0
	for _, row := range t.Rows {
		cell := text.Plain(row.Cells[column].Spans)
		switch set, ok := readTransports(cell); {
		case ok && set.Stated():
			transports++
		case !ok:
			others++
		}
	}
	return transports > 0 && (named || transports >= others)
}
