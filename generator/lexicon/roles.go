package lexicon

// Role says what a word or phrase does in notes about ports. The role of "and" is Joiner.
type Role int

// The roles. The table in specs.go explains each role.
const (
	Port Role = iota + 1
	PortPart
	PortAffix
	PortPlural
	Joiner
	Range
	Lead
	NoPort
	Unit
	Blank
	Cross

	Transport
	Typo
	Both
	Filler
	Negation
	Portless
	NetworkLayer

	Column
	Head
	HeadPart
	Aspect
	Side
	SidePart
	HeadFiller
	Physical
	Fact
	Owner
	Checked
	Machine
	Rule

	Topic
	TopicPhrase
	TopicPart
	Quantity
	Product
	Class
	ClassPart
	Generic
	Purpose
	PurposeStart

	State
	AfterState
	StateFiller

	Otherwise
	Compound
	All
	Are
	Listener
	AllArePart
	Unless
	Only
	Verb

	Category

	Label
	Preposition
	Article
	Pronoun
	Predicate
	VerbPart
	Particle

	Copula
	Listens
	Reachable
	Assigned
	At
	Adverb
	Condition
	Genitive
	ListensPart
	Closed
	ClosedPart
	Deny

	Default
	Value
	Setting

	roleCount
)

// form says how word files write the items of a role.
type form int

const (
	words    form = iota // single words, separated by spaces: "port ports"
	accented             // single words that keep their accents: "está"
	phrases              // one or more words, separated by "|": "port type | port mode"
	parts                // strings that may be inside a word, separated by "|": "端口 | 포트"
)
