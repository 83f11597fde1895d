package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

var blockParser = goldmark.New(
	goldmark.WithExtensions(extension.Strikethrough, extension.Linkify),
	goldmark.WithParserOptions(
		parser.WithParagraphTransformers(util.Prioritized(tableTransformer{}, 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
		parser.WithInlineParsers(
			util.Prioritized(wikiLinkParser{}, 150), util.Prioritized(commentParser{}, 150),
			util.Prioritized(mathParser{}, 150),
		),
		// goldmark parses comments (priority 650) before paragraphs (priority 1000).
		parser.WithBlockParsers(util.Prioritized(commentBlockParser{}, 650)),
	),
	goldmark.WithParserOptions(footnoteParsers...),
	goldmark.WithParserOptions(limits...),
).Parser()
