package lexicon

// spec describes a role.
type spec struct {
	// key is the name of the role in word files, such as "port-part".
	key  string
	form form
	// meaning is one sentence that says what an item of the role means. It begins with
	// "It", which stands for the item.
	meaning string
	// values are the words that may follow the key after a dot, such as "use" in
	// head.use. It is nil for a role without values.
	values []string
	// expected contains the values for which every language should have words. For a role
	// without values, it is always if every language should have words. It is nil if
	// words are optional.
	expected []string
	// standsFor is another role, or 0. PortPart stands for Port: a language that has
	// words for PortPart does not need words for Port. Only a test uses this field.
	standsFor Role
}

// always is the value of expected for a role without values. It says that every language
// should have words for the role.
var always = []string{""}

var specs = [roleCount]spec{
	// Number cells and lines.
	Port:       {key: "port", meaning: "It means a network port.", expected: always},
	PortPart:   {key: "port-part", form: parts, meaning: "It means a network port.", standsFor: Port},
	PortAffix:  {key: "port-affix", form: parts, meaning: "It can be joined to a port-part in one word."},
	PortPlural: {key: "port-plural", meaning: "It means several ports, so that a number before it may count them."},
	Joiner:     {key: "joiner", meaning: "It separates the items of a list, such as \"and\".", expected: always},
	Range:      {key: "range", meaning: "It separates the first and the last number of a range.", expected: always},
	Lead:       {key: "lead", meaning: "It can come before a number and does not change its meaning."},
	NoPort:     {key: "no-port", meaning: "It is written in a number cell instead of a number."},
	Unit:       {key: "unit", meaning: "It follows a number that is a quantity and not a port."},
	Blank:      {key: "blank", meaning: "It marks an empty cell."},
	Cross: {key: "cross", meaning: "It says yes or no in a cell of a column such as \"TCP\".",
		values: []string{"yes", "no"}, expected: []string{"yes", "no"}},

	// Transports.
	Transport:    {key: "transport", meaning: "It is an alternative name of a transport.", values: transports},
	Typo:         {key: "typo", meaning: "It is a misspelt transport.", values: transports},
	Both:         {key: "both", meaning: "It means TCP and UDP in a transport cell.", expected: always},
	Filler:       {key: "filler", meaning: "It can occur in a transport cell and adds nothing."},
	Negation:     {key: "negation", meaning: "It excludes the transport that follows in a cell."},
	Portless:     {key: "portless", meaning: "It is a protocol that runs on IP itself and has no ports."},
	NetworkLayer: {key: "network-layer", form: phrases, meaning: "It names the IP protocol, the layer below transports."},

	// Column headers. Labels of records use the same words.
	Column: {key: "column", form: phrases, meaning: "It is the whole header of a column and gives the column its role.",
		values: []string{
			"number", "transport", "name", "service-name", "use", "description", "reference", "index", "aside", "extra",
		}},
	Head: {key: "head", meaning: "It occurs in a column header and gives the column its role.",
		values: headValues, expected: []string{"protocol", "service", "name", "use", "description"}},
	HeadPart: {key: "head-part", form: parts, meaning: "It occurs in a column header and gives the column its role.",
		values: headValues, standsFor: Head},
	Aspect: {key: "aspect", meaning: "It occurs in a header such as \"Port Name\" of a column without port numbers.",
		values: []string{"name", "description"}},
	Side: {key: "side", meaning: "It says in a header which one of several ports is meant.",
		values: sideValues, expected: []string{"outer", "inner"}},
	SidePart: {key: "side-part", form: parts, meaning: "It says in a header which one of several ports is meant.",
		values: sideValues, standsFor: Side},
	HeadFiller: {key: "head-filler", meaning: "It can occur in a header of a number column and adds nothing."},
	Physical:   {key: "physical", meaning: "It is about hardware such as switches, cables and pins."},
	Fact: {key: "fact", form: phrases, meaning: "It is the whole header of a column with a fact about ports.",
		values: []string{"state", "since", "until", "removed", "deprecated", "aliases", "alias-of", "shared",
			"encryption", "exposure", "reason", "topics"},
		expected: []string{"state"}},
	Owner:   {key: "owner", form: phrases, meaning: "It is the header of a column with the owners of ports."},
	Checked: {key: "checked", form: phrases, meaning: "It is the header of a column with the days of the last check."},
	Machine: {key: "machine", form: phrases, meaning: "It is the header of a column with machines or networks."},
	Rule:    {key: "rule", form: phrases, meaning: "It is the header of a column with firewall actions."},

	// Titles and labels.
	Topic:       {key: "topic", meaning: "It says in a title that the numbers are not ports."},
	TopicPhrase: {key: "topic-phrase", form: phrases, meaning: "It says in a title that the numbers are not ports."},
	TopicPart:   {key: "topic-part", form: parts, meaning: "It says in a title that the numbers are not ports."},
	Quantity:    {key: "quantity", meaning: "It labels a number that is not a port."},
	Product: {key: "product", form: phrases,
		meaning: "It is the name of a product and contains a word with the role quantity."},
	Class:        {key: "class", meaning: "It names a class of ports, such as registered ports."},
	ClassPart:    {key: "class-part", form: parts, meaning: "It names a class of ports, such as registered ports."},
	Generic:      {key: "generic", meaning: "It is a general word in a title and does not name a service."},
	Purpose:      {key: "purpose", meaning: "It says what one of several ports of a service is used for."},
	PurposeStart: {key: "purpose-start", meaning: "It begins such a purpose: \"for transfers\"."},

	// States of ports.
	State: {key: "state", form: phrases, meaning: "It names the state of a port.",
		values:   []string{"assigned", "reserved", "unassigned", "deprecated", "retired"},
		expected: []string{"reserved", "unassigned"}},
	AfterState:  {key: "after-state", meaning: "It continues the text after a state: \"removed in 4.17\"."},
	StateFiller: {key: "state-filler", meaning: "It can occur next to a state in a title and adds nothing."},

	// Sentences.
	Otherwise: {key: "otherwise", meaning: "It says that a transport in a title is excluded or not used."},
	Compound:  {key: "compound", meaning: "It makes the transport in a title a part of another term: \"TCP handshake\"."},
	All:       {key: "all", meaning: "It begins a sentence about all ports: \"All ports are TCP\"."},
	Are:       {key: "are", meaning: "It comes before the transports in such a sentence: \"are\"."},
	Listener:  {key: "listener", meaning: "It means ports in such a sentence: \"all listeners are TCP\"."},
	AllArePart: {key: "all-are-part", form: parts, standsFor: Are,
		meaning: "It comes before the transports in such a sentence in a script without spaces."},
	Unless: {key: "unless", meaning: "It begins the exceptions in such a sentence."},
	Only:   {key: "only", meaning: "It ends a remark on a port that names a transport: \"UDP only\"."},
	Verb:   {key: "verb", form: accented, meaning: "It occurs in sentences and instructions, but not in names."},

	// Headers of columns with destinations or categories. If no other column contains the
	// names of services, these columns do.
	Category: {key: "category", form: phrases, meaning: "It is the header of a column with categories of services."},

	// Labels.
	Label:       {key: "label", form: phrases, meaning: "It is a label of a line and not the name of a service."},
	Preposition: {key: "preposition", meaning: "It ends a text that continues with a number: \"fails on port 22\"."},

	Article: {key: "article", meaning: "It comes before a noun and cannot be the last word of a name."},
	Pronoun: {key: "pronoun", meaning: "It occurs in sentences, but not in names."},
	Predicate: {key: "predicate", form: accented, meaning: "It continues a sentence after a name: " +
		"\"RPC is …\"."},
	VerbPart: {key: "verb-part", form: parts, meaning: "It occurs in sentences, but not in names.", standsFor: Verb},
	Particle: {key: "particle", form: parts, meaning: "It belongs to the word before it and cannot begin a name."},

	// Sentences about one service.
	Copula: {key: "copula", form: accented, meaning: "It comes before a participle: \"is served on port 22\"."},
	Listens: {key: "listens", form: accented,
		meaning: "It is the verb between a service and its port: \"SSH listens on port 22\"."},
	Reachable: {key: "reachable", form: accented,
		meaning: "It follows a copula between a service and its port: \"SSH is reachable on port 22\"."},
	Assigned: {key: "assigned", form: accented,
		meaning: "It is the verb between a port and its service: \"port 22 is used by SSH\"."},
	At:        {key: "at", form: accented, meaning: "It comes after such a verb and before the port."},
	Adverb:    {key: "adverb", meaning: "It comes next to such a verb or begins the sentence, and adds nothing."},
	Condition: {key: "condition", meaning: "It begins a condition: \"if port 22 is taken\"."},

	ListensPart: {key: "listens-part", form: parts, standsFor: Listens,
		meaning: "It is the verb of such a sentence in a script without spaces."},
	Closed: {key: "closed", meaning: "It ends a text about a port that is closed: \"switched off\"."},
	ClosedPart: {key: "closed-part", form: parts, standsFor: Closed,
		meaning: "It ends such a text in a script without spaces."},
	Deny:     {key: "deny", meaning: "It is a firewall action that blocks traffic."},
	Genitive: {key: "genitive", meaning: "It can occur inside a name: \"panel of the cluster\"."},

	// Records: lists and tables of labels and values.
	Default: {key: "default", form: phrases, meaning: "It means \"default\".", expected: always},
	Value:   {key: "value", form: phrases, meaning: "It is the header of the values in a record with more columns."},
	Setting: {key: "setting", form: phrases, meaning: "It is the header of a column in a table that documents settings."},
}

var (
	transports = []string{"tcp", "udp"}
	headValues = []string{
		"protocol", "transport", "service", "name", "product", "use", "description", "reference", "aside", "host",
	}
	sideValues = []string{"outer", "inner", "source", "first", "last"}
)
