package notation

import (
	"sync"

	"portolan/generator/lexicon"
)

// wholeHeads are the heads that mean what their words alone do not.
var wholeHeads = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Column, map[string]Role{
		"number":       RoleNumber,
		"transport":    RoleTransport,
		"name":         RoleName,
		"service-name": RoleServiceName,
		"use":          RoleUse,
		"description":  RoleDescription,
		"reference":    RoleReference,
		"index":        RoleIndex,
		"aside":        RoleAside,
		"extra":        RoleExtra,
	})
})

// byHeadWord gives the roles that word files name their meaning.
var byHeadWord = map[string]Role{
	"protocol":    RoleProtocol,
	"transport":   RoleTransport,
	"service":     RoleService,
	"name":        RoleName,
	"product":     RoleProduct,
	"use":         RoleUse,
	"description": RoleDescription,
	"reference":   RoleReference,
	"aside":       RoleAside,
	"host":        RoleHost,
}

// headWordRoles are words that tell the role of a head.
var headWordRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Head, byHeadWord)
})

// headPartRoles are the same within heads of scripts that write no blanks.
var headPartRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.HeadPart, byHeadWord)
})

// aspects are words that, next to "port", head a column about ports that does
// not hold their numbers.
var aspects = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Aspect, map[string]Role{
		"name":        RoleName,
		"description": RoleDescription,
	})
})

// bySide gives the sides that word files name their meaning.
var bySide = map[string]Side{
	"outer":  SideOuter,
	"inner":  SideInner,
	"source": SideSource,
	"first":  SideFirst,
	"last":   SideLast,
}

// sideWords are words of number heads that tell which of several ports is
// meant.
var sideWords = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.Side, bySide)
})

// sideParts are the same within heads of scripts that write no blanks.
var sideParts = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.SidePart, bySide)
})
