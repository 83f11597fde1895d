package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/reading/line"
)

// nameRoles are the roles of columns that may contain the name of the port. chooseName
// tries them in this order.
var nameRoles = []notation.Role{
	notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleUse, notation.RoleDescription,
	notation.RoleHost,
}

// chooseName decides which column contains the names, and gives it the role RoleName.
// Other columns that could contain the names become extra fields. If the column "Used
// for" does not contain the names, it becomes a description. chooseName returns the
// values for Layout.Named and Layout.Used.
func (c *Columns) chooseName(roles []notation.Role) (named, used bool) {
	name := -1
	for _, role := range nameRoles {
		if c.beginsWithName(roles, role) {
			name = 0
			break
		}
		name = c.firstNot(roles, role, notation.IsSource)
		// A host column with addresses, such as 10.0.0.1, contains no names.
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
		// The column with the registered service names, such as "http-alt", also gives the names.
		name = -1
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

// beginsWithName reports whether the first column is a better name column than the
// columns with the given role. This is possible only for RoleUse and RoleDescription. The
// first column must contain mostly words and have no role yet. For RoleUse, most of its
// cells must also be different from each other.
func (c *Columns) beginsWithName(roles []notation.Role, role notation.Role) bool {
	switch role {
	case notation.RoleDescription:
		return c.wordiest(roles) == 0
	case notation.RoleUse:
		return c.wordiest(roles) == 0 && c.distinguishes(0)
	}
	return false
}

// otherNames are roles of columns that may contain a name. Only one column becomes the
// name column. The other columns with these roles become extra fields.
var otherNames = []notation.Role{
	notation.RoleAside, notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleHost,
}

// firstNot returns the index of the first column with the given role. It ignores a
// column if excluded returns true for its header. It returns -1 if no column is left.
func (c *Columns) firstNot(roles []notation.Role, role notation.Role, excluded func(head string) bool) int {
	for i, r := range roles {
		if r == role && !excluded(c.words[i]) {
			return i
		}
	}
	return -1
}

// aside returns the index of a column of categories, such as "Type", which can be the name
// column if no better column exists. It returns -1 if there is no such column. A column of
// destinations has no names: a zone or an address is not a service.
func (c *Columns) aside(roles []notation.Role) int {
	for i, role := range roles {
		isOpen, isCategory := role == notation.RoleAside || role == notation.RoleExtra, notation.IsCategory(c.words[i])
		if cells := c.contents(i); isOpen && isCategory && cells.mostly(cells.worded) && c.distinguishes(i) {
			return i
		}
	}
	return -1
}

// distinguishes reports whether more than half of the cells in a column are different
// from each other. This is usual for names, but not for categories.
func (c *Columns) distinguishes(column int) bool {
	different := map[string]bool{}
	rows := c.rows()
	for _, row := range rows {
		different[line.CellText(row.Cells[column])] = true
	}
	return 2*len(different) > len(rows)
}

// wordiest returns the index of the first column that contains mostly words and has no
// role yet (RoleExtra). If all headers are empty, it prefers a column of links. It
// returns -1 if there is no such column.
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
		// A column of source ports may contain words, such as "any", but no names.
		if role != notation.RoleExtra || c.heads[i].Role == notation.RoleNumber {
			continue
		}
		if cells := c.contents(i); cells.mostly(cells.worded) {
			return i
		}
	}
	return -1
}
