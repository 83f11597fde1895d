package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var blockParser = goldmark.New(
	goldmark.WithExtensions(extension.Strikethrough, extension.Linkify),
	goldmark.WithParserOptions(
		parser.WithParagraphTransformers(util.Prioritized(tableTransformer{}, 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
		parser.WithInlineParsers(
			util.Prioritized(wikiLinkParser{}, 150), util.Prioritized(commentParser{}, 150),
			util.Prioritized(mathParser{}, 150), util.Prioritized(highlightParser{}, 500),
		),
		// goldmark parses comments (priority 650) before paragraphs (priority 1000).
		parser.WithBlockParsers(util.Prioritized(commentBlockParser{}, 650)),
	),
	goldmark.WithParserOptions(footnoteParsers...),
	// The limits come before all parsers of goldmark. They find the first block that exceeds a
	// limit, before goldmark does the work for it.
	goldmark.WithParserOptions(
		parser.WithBlockParsers(util.Prioritized(&nestingLimit{}, 1)),
		parser.WithParagraphTransformers(util.Prioritized(paragraphLimit{}, 1)),
	),
).Parser()

// parse parses a note. If a block exceeds a limit, it returns no tree, but the excess.
func parse(masked []byte) (ast.Node, *excess) {
	pc := parser.NewContext()
	root := blockParser.Parse(gtext.NewReader(masked), parser.WithContext(pc))
	if e, ok := pc.Get(excessKey).(*excess); ok {
		return nil, e
	}
	return root, nil
}
