package lexicon

// Role is what a word is to the readers of notes.
type Role int

// The roles. The table in specs.go says what each means.
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

	Destination
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

// form is how the items of a role are written and compared.
type form int

const (
	words    form = iota // single words
	accented             // single words whose accents count
	phrases              // one word or several, the whole of a text
	parts                // strings within text that is written without blanks
)
