package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/reading/line"
)

// nameRoles are the roles of columns that may name the port, the most likely first.
var nameRoles = []notation.Role{
	notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleUse, notation.RoleDescription,
	notation.RoleHost,
}

// chooseName makes one of the roles that of the name. The other columns then
// describe the port. The results are those of Layout.
func (c *Columns) chooseName(roles []notation.Role) (named, used bool) {
	name := -1
	for _, role := range nameRoles {
		if c.beginsWithName(roles, role) {
			name = 0
			break
		}
		name = c.firstNot(roles, role, notation.IsSource)
		if role == notation.RoleHost && name >= 0 && !c.contents(name).mostly(c.contents(name).worded) { // addresses
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
		name = -1 // the service name is the name, too
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

// beginsWithName reports whether the first column names the ports before one of a role
// of descriptions may: it has the most words, and for a use it tells the rows apart.
func (c *Columns) beginsWithName(roles []notation.Role, role notation.Role) bool {
	switch role {
	case notation.RoleDescription:
		return c.wordiest(roles) == 0
	case notation.RoleUse:
		return c.wordiest(roles) == 0 && c.distinguishes(0)
	}
	return false
}

// otherNames are the roles of columns that hold further facts where another column
// holds the name.
var otherNames = []notation.Role{
	notation.RoleAside, notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleHost,
}

// firstNot returns the first column with a role whose head does not have a
// property; -1 without one.
func (c *Columns) firstNot(roles []notation.Role, role notation.Role, is func(head string) bool) int {
	for i, r := range roles {
		if r == role && !is(c.words[i]) {
			return i
		}
	}
	return -1
}

// aside returns a column that names the ports where no other does: that of a
// destination, or else of a category; -1 without one.
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

// distinguishes reports whether most cells of a column differ from each other, as names
// do, and kinds do not.
func (c *Columns) distinguishes(column int) bool {
	different := map[string]bool{}
	rows := c.rows()
	for _, row := range rows {
		different[line.CellText(row.Cells[column])] = true
	}
	return 2*len(different) > len(rows)
}

// wordiest returns the first column of words that has no other role; -1 without
// one. In rows without a head, a column of links comes first.
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
		if role != notation.RoleExtra || c.heads[i].Role == notation.RoleNumber { // "any" of a source port
			continue
		}
		if cells := c.contents(i); cells.mostly(cells.worded) {
			return i
		}
	}
	return -1
}
