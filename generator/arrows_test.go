package generator

import (
	"go/types"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/packages"
)

// No two files of a package use each other: if a.go uses a name of b.go, then b.go uses
// no name of a.go. So a reader can understand b.go without a.go.
func TestFilesDoNotUseEachOther(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports,
	}, "portolan/...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range loaded {
		if len(p.Errors) > 0 || len(p.Syntax) == 0 {
			t.Fatalf("%s: %d files, %v", p.PkgPath, len(p.Syntax), p.Errors)
		}
		arrows := fileArrows(p)
		for arrow, name := range arrows {
			if back, ok := arrows[[2]string{arrow[1], arrow[0]}]; ok && arrow[0] < arrow[1] {
				t.Errorf("%s: %s uses %s of %s, which uses %s of it", p.PkgPath, arrow[0], name, arrow[1], back)
			}
		}
	}
}

// fileArrows returns the pairs of files of a package in which the first file uses a name
// that the second file declares. The value for a pair is one of these names.
func fileArrows(p *packages.Package) map[[2]string]string {
	arrows := map[[2]string]string{}
	for ident, used := range p.TypesInfo.Uses {
		if used.Pkg() != p.Types || !used.Pos().IsValid() {
			continue
		}
		if v, ok := used.(*types.Var); ok && (v.IsField() || v.Parent() != p.Types.Scope()) {
			continue
		}
		from := p.Fset.Position(ident.Pos()).Filename
		to := p.Fset.Position(used.Pos()).Filename
		if from != to {
			arrows[[2]string{filepath.Base(from), filepath.Base(to)}] = used.Name()
		}
	}
	return arrows
}
