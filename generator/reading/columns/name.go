package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/reading/line"
)

// nameRoles are the roles of columns that may name the port. The most likely roles come
// first.
var nameRoles = []notation.Role{
	notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleUse, notation.RoleDescription,
	notation.RoleHost,
}

// chooseName gives one column the role RoleName. The other columns then describe the
// port. The results are Layout.Named and Layout.Used.
func (c *Columns) chooseName(roles []notation.Role) (named, used bool) {
	name := -1
	for _, role := range nameRoles {
		if c.beginsWithName(roles, role) {
			name = 0
			break
		}
		name = c.firstNot(roles, role, notation.IsSource)
		// A host can be a name or an address.
		if role == notation.RoleHost && name >= 0 && !c.contents(name).mostly(c.contents(name).worded) {
			name = -1
		}
		if name >= 0 {
			used = role == notation.RoleUse
			named = role == notation.RoleService || role == notation.RoleName && c.heads[name].Names
			break
		}
	}
	registered := slices.Contains(roles, notation.RoleServiceName)
	if registered && (name < 0 || roles[name] == notation.RoleDescription) {
		name = -1 // the service name is also the name
	} else if name < 0 {
		name = c.wordiest(roles)
	}
	if name < 0 && !registered {
		name = c.aside(roles)
	}
	for i, role := range roles {
		switch {
		case i == name:
			roles[i] = notation.RoleName
		case slices.Contains(otherNames, role):
			roles[i] = notation.RoleExtra
		case role == notation.RoleUse:
			roles[i] = notation.RoleDescription
		}
	}
	return named, used
}

// beginsWithName reports whether the first column is a better name than a column with the
// role of a use or a description. It must be the first column of words without another
// role. Compared with a use, its cells must also differ from each other.
func (c *Columns) beginsWithName(roles []notation.Role, role notation.Role) bool {
	switch role {
	case notation.RoleDescription:
		return c.wordiest(roles) == 0
	case notation.RoleUse:
		return c.wordiest(roles) == 0 && c.distinguishes(0)
	}
	return false
}

// otherNames are the roles of columns that become extra fields if another column has the
// name.
var otherNames = []notation.Role{
	notation.RoleAside, notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleHost,
}

// firstNot returns the first column with the role and a head for which is returns false,
// or -1.
func (c *Columns) firstNot(roles []notation.Role, role notation.Role, is func(head string) bool) int {
	for i, r := range roles {
		if r == role && !is(c.words[i]) {
			return i
		}
	}
	return -1
}

// aside returns a column that names the ports if no other column does: a destination, or
// else a category. It returns -1 if there is no such column.
func (c *Columns) aside(roles []notation.Role) int {
	for _, is := range []func(string) bool{notation.IsDestination, notation.IsCategory} {
		for i, role := range roles {
			isOpen := role == notation.RoleAside || role == notation.RoleExtra
			if cells := c.contents(i); isOpen && is(c.words[i]) && cells.mostly(cells.worded) && c.distinguishes(i) {
				return i
			}
		}
	}
	return -1
}

// distinguishes reports whether most cells of a column are different from each other.
// Names usually are, and kinds are not.
func (c *Columns) distinguishes(column int) bool {
	different := map[string]bool{}
	rows := c.rows()
	for _, row := range rows {
		different[line.CellText(row.Cells[column])] = true
	}
	return 2*len(different) > len(rows)
}

// wordiest returns the first column of words without another role, or -1. In rows without
// a head, a column of links comes first.
func (c *Columns) wordiest(roles []notation.Role) int {
	for i, role := range roles {
		if !c.headless || role != notation.RoleExtra {
			continue
		}
		if cells := c.contents(i); cells.mostly(cells.linked) {
			return i
		}
	}
	for i, role := range roles {
		if role != notation.RoleExtra || c.heads[i].Role == notation.RoleNumber { // source ports may be "any"
			continue
		}
		if cells := c.contents(i); cells.mostly(cells.worded) {
			return i
		}
	}
	return -1
}
