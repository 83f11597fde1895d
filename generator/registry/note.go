package registry

import (
	"path"
	"slices"
	"strings"
)

// Path is the path of the note in its content folder, with slashes.
func (n *Note) Path() string { return n.Text.Path }

// Stem is the path without its ending.
func (n *Note) Stem() string { return strings.TrimSuffix(n.Path(), path.Ext(n.Path())) }

// isBare reports whether the note says that its protocol has no ports of its
// own: it is told by another number, or runs inside another protocol.
func (n *Note) isBare() bool {
	return n.Portless.Space != "" || slices.ContainsFunc(n.Relations, func(d DeclaredRelation) bool {
		return d.Relation == Carrier
	})
}
