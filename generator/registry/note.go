package registry

import (
	"path"
	"slices"
	"strings"
)

// Path returns the path of the note in its content folder, with forward slashes.
func (n *Note) Path() string { return n.Text.Path }

// Stem returns the path without the file name extension: "lan/ftp" for "lan/ftp.md".
func (n *Note) Stem() string { return strings.TrimSuffix(n.Path(), path.Ext(n.Path())) }

// OwnPage reports whether the note has a page of its own. The text of all other notes is on
// the home page, or on the page of a protocol or topic.
func (n *Note) OwnPage() bool { return !n.Home && n.Protocol == nil && n.Topic == nil }

// hasNoPorts reports whether the note says that its protocol has no ports. The note then
// names another kind of number (ICMP is IP protocol 1), or the protocol inside which this
// one runs (SFTP runs inside SSH).
func (n *Note) hasNoPorts() bool {
	return n.Portless.Space != "" || slices.ContainsFunc(n.Relations, func(d DeclaredRelation) bool {
		return d.Relation == Carrier
	})
}
