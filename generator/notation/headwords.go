package notation

import (
	"sync"

	"portolan/generator/lexicon"
)

// wholeHeads returns the roles of headers that are listed as a whole, because their single
// words mean something else.
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

// headWordRoles returns the roles of single words of headers.
var headWordRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.Head, byHeadWord)
})

// headPartRoles returns the roles of parts of headers in scripts without spaces.
var headPartRoles = sync.OnceValue(func() map[string]Role {
	return lexicon.Table(lexicon.HeadPart, byHeadWord)
})

// aspects returns the roles of words such as "name". Together with "port" they head a
// column about ports that does not contain the numbers: "Port Name".
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

// sideWords returns the sides of words of number headers: "host", "container", "source".
var sideWords = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.Side, bySide)
})

// sideParts returns the sides of parts of number headers in scripts without spaces.
var sideParts = sync.OnceValue(func() map[string]Side {
	return lexicon.Table(lexicon.SidePart, bySide)
})
