package svg

import (
	"maps"
	"strings"
)

// svgElements are the elements of SVG that may stay. None of them runs anything. The
// elements that can load a file do this with href, which safeReference checks.
var svgElements = set(`
	svg g defs symbol use image switch a title desc style
	path rect circle ellipse line polyline polygon text tspan textPath
	marker pattern mask clipPath linearGradient radialGradient stop filter foreignObject
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
	feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
	feSpecularLighting feSpotLight feTile feTurbulence
	animate animateMotion animateTransform mpath set`)

// htmlElements are the elements of HTML that may stay in foreignObject. They only show text.
var htmlElements = set(`
	div span p br hr b i u s em strong small big sub sup code pre font center blockquote
	h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td`)

// htmlAttributes are the attributes of HTML that may stay.
var htmlAttributes = set(`
	id class title lang dir align valign color face size width height border bgcolor
	cellpadding cellspacing colspan rowspan start value`)

// plainAttributes are never read as CSS, so they may contain any text.
var plainAttributes = set(`id class d points path title lang keyPoints keyTimes keySplines role`)

// svgAttributes are the attributes of SVG that may stay. Those that are properties of CSS
// can have an address in url(), which cleanCSS checks. href and style are not in the list,
// because they have rules of their own.
var svgAttributes = func() map[string]bool {
	all := set(`
	id class lang role tabindex version width height viewBox preserveAspectRatio x y x1 y1 x2 y2
	cx cy r rx ry fx fy fr d points pathLength transform transform-origin dx dy rotate textLength
	lengthAdjust startOffset method spacing side path offset systemLanguage type media
	gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
	clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
	filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix
	divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
	specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
	stdDeviation radius baseFrequency numOctaves seed stitchTiles azimuth elevation z pointsAtX
	pointsAtY pointsAtZ limitingConeAngle tableValues slope intercept amplitude exponent
	attributeName attributeType from to by begin dur end min max restart repeatCount repeatDur
	calcMode keyTimes keySplines keyPoints additive accumulate`)
	maps.Copy(all, set(`
	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
	color-interpolation-filters color-rendering cursor direction display dominant-baseline fill
	fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
	font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
	glyph-orientation-vertical image-rendering letter-spacing lighting-color marker marker-end
	marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
	pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
	stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
	text-anchor text-decoration text-overflow text-rendering unicode-bidi vector-effect visibility
	white-space word-spacing writing-mode`))
	return all
}()

// atRules are the at-rules that may stay.
var atRules = set(`@media @font-face @keyframes @-webkit-keyframes @supports @layer @container`)

// functions are the functions that may stay. None of them loads anything.
var functions = set(`
	rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color
	var env calc min max clamp abs sign round mod rem sqrt pow
	translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
	rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective
	cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate invert opacity
	saturate sepia linear-gradient radial-gradient conic-gradient repeating-linear-gradient
	repeating-radial-gradient repeating-conic-gradient polygon circle ellipse inset path rect
	format local tech minmax repeat fit-content counter counters
	not is where has lang dir nth-child nth-last-child nth-of-type nth-last-of-type`)

func set(names string) map[string]bool {
	s := map[string]bool{}
	for _, name := range strings.Fields(names) {
		s[name] = true
	}
	return s
}
