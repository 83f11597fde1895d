package lexicon

// spec describes a role.
type spec struct {
	key     string // of the role in word files
	form    form
	meaning string // in one sentence
	// values are what may follow the key after a dot; nil for roles without
	// values.
	values []string
	// expected are the values that every language should have words for. The
	// only value of a role without values is "".
	expected []string
	// standsFor is a role whose expectations the items of this one meet, too.
	standsFor Role
}

// always is expected of roles without values that every language should have.
var always = []string{""}

var specs = [roleCount]spec{
	// Cells and lines of numbers.
	Port:       {key: "port", meaning: "It means a port of a network.", expected: always},
	PortPart:   {key: "port-part", form: parts, meaning: "It means a port of a network.", standsFor: Port},
	PortAffix:  {key: "port-affix", form: parts, meaning: "It may stand next to a port-part in one word."},
	PortPlural: {key: "port-plural", meaning: "It means several ports, so that a number before it may count them."},
	Joiner:     {key: "joiner", meaning: "It stands between the items of a list.", expected: always},
	Range:      {key: "range", meaning: "It stands between the first and the last number of a range.", expected: always},
	Lead:       {key: "lead", meaning: "It may stand before a number and does not change it."},
	NoPort:     {key: "no-port", meaning: "It fills a cell of numbers that names no number."},
	Unit:       {key: "unit", meaning: "It follows a number that counts something else than ports."},
	Blank:      {key: "blank", meaning: "It stands in a cell that is left empty."},
	Cross: {key: "cross", meaning: "It fills a cell of a column that is crossed where it applies.",
		values: []string{"yes", "no"}, expected: []string{"yes", "no"}},

	// Transports.
	Transport:    {key: "transport", meaning: "It names a transport and is not its usual name.", values: transports},
	Typo:         {key: "typo", meaning: "It is a misspelt transport.", values: transports},
	Both:         {key: "both", meaning: "It means TCP and UDP where only a transport can stand.", expected: always},
	Filler:       {key: "filler", meaning: "It may stand in a cell of transports and adds nothing."},
	Negation:     {key: "negation", meaning: "It makes a cell say which transport is not meant."},
	Portless:     {key: "portless", meaning: "It is a protocol that runs on IP itself and has no ports."},
	NetworkLayer: {key: "network-layer", form: phrases, meaning: "It names the protocol below the transports."},

	// Heads of columns, which labels of records are, too.
	Column: {key: "column", form: phrases, meaning: "It is the whole head of a column that has a role.",
		values: []string{
			"number", "transport", "name", "service-name", "use", "description", "reference", "index", "aside", "extra",
		}},
	Head: {key: "head", meaning: "It gives the column in whose head it stands a role.",
		values: headValues, expected: []string{"protocol", "service", "name", "use", "description"}},
	HeadPart: {key: "head-part", form: parts, meaning: "It gives the column in whose head it stands a role.",
		values: headValues, standsFor: Head},
	Aspect: {key: "aspect", meaning: "It makes a head with a word for a port one of something else about ports.",
		values: []string{"name", "description"}},
	Side: {key: "side", meaning: "It says in a head which of several ports is meant.",
		values: sideValues, expected: []string{"outer", "inner"}},
	SidePart: {key: "side-part", form: parts, meaning: "It says in a head which of several ports is meant.",
		values: sideValues, standsFor: Side},
	HeadFiller: {key: "head-filler", meaning: "It may stand in a head of numbers without a meaning."},
	Physical:   {key: "physical", meaning: "It is used of sockets and cables, in heads and labels."},
	Fact: {key: "fact", form: phrases, meaning: "It is the whole head of a column that holds a fact about numbers.",
		values:   []string{"state", "since", "until", "removed", "deprecated", "aliases", "alias-of", "shared"},
		expected: []string{"state"}},
	Owner:   {key: "owner", form: phrases, meaning: "It is the head of a column that says who a number belongs to."},
	Machine: {key: "machine", form: phrases, meaning: "It is the head of a column that says where a number is used."},
	Rule:    {key: "rule", form: phrases, meaning: "It is the head of a column that says what a firewall does."},

	// Titles and labels.
	Topic:       {key: "topic", meaning: "It says in a title that the numbers are not ports."},
	TopicPhrase: {key: "topic-phrase", form: phrases, meaning: "It says in a title that the numbers are not ports."},
	TopicPart:   {key: "topic-part", form: parts, meaning: "It says in a title that the numbers are not ports."},
	Quantity:    {key: "quantity", meaning: "It labels a number that is not a port."},
	Product: {key: "product", form: phrases,
		meaning: "It is the name of a product, although a word of it labels quantities."},
	Class:        {key: "class", meaning: "It names a class of ports, such as registered ports."},
	ClassPart:    {key: "class-part", form: parts, meaning: "It names a class of ports, such as registered ports."},
	Generic:      {key: "generic", meaning: "It says nothing in a title about what runs on a port."},
	Purpose:      {key: "purpose", meaning: "It says what one of several ports of a service is for."},
	PurposeStart: {key: "purpose-start", meaning: "It begins words that say so: \"for transfers\"."},

	// States.
	State: {key: "state", form: phrases, meaning: "It says what becomes of a number.",
		values:   []string{"assigned", "reserved", "unassigned", "deprecated", "retired"},
		expected: []string{"reserved", "unassigned"}},
	AfterState:  {key: "after-state", meaning: "It goes on after a state, as in \"removed in 4.17\"."},
	StateFiller: {key: "state-filler", meaning: "It may stand next to a state in a title."},

	// Sentences.
	Otherwise: {key: "otherwise", meaning: "It makes a title with a transport say something else."},
	Compound:  {key: "compound", meaning: "It makes a title with a transport name something else: \"TCP handshake\"."},
	All:       {key: "all", meaning: "It begins a sentence about all ports: \"All ports are TCP\"."},
	Are:       {key: "are", meaning: "It stands before the transports in such a sentence."},
	Listener:  {key: "listener", meaning: "It stands for ports in such a sentence: \"all listeners are TCP\"."},
	AllArePart: {key: "all-are-part", form: parts, standsFor: Are,
		meaning: "It stands before the transports in such a sentence of a script without blanks."},
	Unless: {key: "unless", meaning: "It begins the exceptions in such a sentence."},
	Only:   {key: "only", meaning: "It ends a remark on a port that names a transport: \"UDP only\"."},
	Verb:   {key: "verb", form: accented, meaning: "It is part of sentences and instructions, and not of names."},

	// Heads of last resort.
	Destination: {key: "destination", meaning: "It says in a head that the column is about what is connected to."},
	Category: {key: "category", form: phrases, meaning: "It is the head of a column about the kind of what runs on " +
		"a port."},

	// Labels.
	Label: {key: "label", form: phrases, meaning: "It labels a line of notes, and is no name of what runs on a " +
		"port."},
	Preposition: {key: "preposition", meaning: "It ends words that go on in a number: \"fails on port 22\"."},

	Article: {key: "article", meaning: "It stands before a noun, and ends no name."},
	Pronoun: {key: "pronoun", meaning: "It is part of sentences, and not of names."},
	Predicate: {key: "predicate", form: accented, meaning: "It goes on with a sentence after the name it begins with: " +
		"\"RPC is …\"."},
	VerbPart: {key: "verb-part", form: parts, meaning: "It is part of sentences, and not of names.", standsFor: Verb},
	Particle: {key: "particle", form: parts, meaning: "It goes on with a word before it, and begins no name."},

	// Sentences about one service.
	Copula: {key: "copula", form: accented, meaning: "It stands before a participle: \"is served on port 22\"."},
	Listens: {key: "listens", form: accented,
		meaning: "It is the verb between a service and its port: \"SSH listens on port 22\"."},
	Reachable: {key: "reachable", form: accented,
		meaning: "It follows a copula between a service and its port: \"SSH is reachable on port 22\"."},
	Assigned: {key: "assigned", form: accented,
		meaning: "It is the verb between a port and its service: \"port 22 is used by SSH\"."},
	At:        {key: "at", form: accented, meaning: "It stands after such a verb and before the port."},
	Adverb:    {key: "adverb", meaning: "It stands next to such a verb, or begins the sentence, and changes nothing."},
	Condition: {key: "condition", meaning: "It begins a clause that may not hold: \"if port 22 is taken\"."},

	ListensPart: {key: "listens-part", form: parts, standsFor: Listens,
		meaning: "It is a verb of a sentence in a script without blanks."},
	Closed: {key: "closed", meaning: "It ends words on a port that nothing uses any more: \"switched off\"."},
	ClosedPart: {key: "closed-part", form: parts, standsFor: Closed,
		meaning: "It ends such words in a script without blanks."},
	Deny:     {key: "deny", meaning: "It fills a cell of a firewall's rules that lets nothing through."},
	Genitive: {key: "genitive", meaning: "It may stand within a name: \"panel of the cluster\"."},

	// Records: lists and tables of labels and values.
	Default: {key: "default", form: phrases, meaning: "It says that a number is the default.", expected: always},
	Value:   {key: "value", form: phrases, meaning: "It heads the values of a record that has more columns than two."},
	Setting: {key: "setting", form: phrases, meaning: "It heads a column of tables that document settings."},
}

var (
	transports = []string{"tcp", "udp"}
	headValues = []string{
		"protocol", "transport", "service", "name", "product", "use", "description", "reference", "aside", "host",
	}
	sideValues = []string{"outer", "inner", "source", "first", "last"}
)
