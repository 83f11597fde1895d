package notation

import (
	"sync"

	"portolan/generator/lexicon"
)

// wholeHeads returns a map from whole headers to roles. The word files list these headers
// as a whole, because each of their words alone has another meaning.
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

// byHeadWord maps the values of lexicon.Head and lexicon.HeadPart to roles.
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

// aspects returns a map from words such as "name" to roles. If a header contains such a
// word and "port", the column does not contain port numbers: "Port Name" is a column of
// names.
var aspects = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Aspect, map[string]Role{
		"name":        RoleName,
		"description": RoleDescription,
	})
})

// bySide maps the values of lexicon.Side and lexicon.SidePart to sides.
var bySide = map[string]Side{
	"outer":  SideOuter,
	"inner":  SideInner,
	"source": SideSource,
	"first":  SideFirst,
	"last":   SideLast,
}

// sideWords returns a map from words of number headers to sides: "host", "container",
// "source".
var sideWords = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.Side, bySide)
})

// sideParts returns a map from parts of number headers to sides, for scripts without
// spaces.
var sideParts = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.SidePart, bySide)
})
