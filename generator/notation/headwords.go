package notation

import (
	"sync"

	"portolan/generator/lexicon"
)

// wholeHeads returns a map from whole headers to roles: "iana name" means
// RoleServiceName. The word files list such a header as a whole, because its words mean
// something else in other headers.
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

// byHeadWord maps the values of lexicon.Head and lexicon.HeadPart, such as "use" in
// head.use, to roles.
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

// headWordRoles returns a map from single words of headers to roles.
var headWordRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Head, byHeadWord)
})

// headPartRoles returns a map from parts of headers to roles, for scripts without spaces.
var headPartRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.HeadPart, byHeadWord)
})

// aspects returns a map from words such as "name" to roles. A column whose header
// contains such a word and "port" does not contain port numbers: "Port Name" is a column
// of names.
var aspects = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Aspect, map[string]Role{
		"name":        RoleName,
		"description": RoleDescription,
	})
})

// bySide maps the values of lexicon.Side and lexicon.SidePart, such as "outer" in
// side.outer, to sides.
var bySide = map[string]Side{
	"outer":  SideOuter,
	"inner":  SideInner,
	"source": SideSource,
	"first":  SideFirst,
	"last":   SideLast,
}

// sideWords returns a map from words in number headers to sides: "host" means SideOuter,
// "container" means SideInner.
var sideWords = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.Side, bySide)
})

// sideParts returns a map from parts of number headers to sides, for scripts without
// spaces.
var sideParts = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.SidePart, bySide)
})
