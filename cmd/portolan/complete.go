package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"portolan/generator/diag"
)

// completeCmd answers the completion scripts of the shells. Its arguments are the words
// after the name of the program. The last argument is the word under the cursor, which
// may be empty.
//
// It prints one candidate per line: the word, a tab and a short help text. The line
// ":path" tells the shell to complete files and folders itself. The line ":folder" tells
// it to complete only folders.
type completeCmd struct {
	Words []string `arg:"" optional:""`
}

func (c *completeCmd) Run(k *kong.Kong, std streams) error {
	candidates, paths := complete(k.Model, c.Words)
	if paths != "" {
		_, err := fmt.Fprintln(std.out, ":"+paths)
		return err
	}
	for _, c := range candidates {
		if _, err := fmt.Fprintf(std.out, "%s\t%s\n", c.word, c.help); err != nil {
			return err
		}
	}
	return nil
}

// candidate is a word that completes what the user typed.
type candidate struct{ word, help string }

// These are the values of the struct tag `complete` of flags and arguments. Flags and
// arguments with an enum do not need the tag.
const (
	completesPath   = "path"
	completesFolder = "folder"
	completesTopic  = "topic" // a topic of portolan help
)

// complete returns the candidates for the last word. If the shell must complete paths,
// complete returns completesPath or completesFolder instead.
func complete(app *kong.Application, words []string) (candidates []candidate, paths string) {
	if len(words) == 0 {
		words = []string{""}
	}
	typed, last := words[:len(words)-1], words[len(words)-1]
	c := cursor{app: app, node: app.Node, used: map[*kong.Flag]bool{}}
	for _, word := range typed {
		c.pass(word)
	}
	candidates, paths = c.candidates(last)
	candidates = slices.DeleteFunc(candidates, func(c candidate) bool { return !strings.HasPrefix(c.word, last) })
	return candidates, paths
}

// cursor is a position on the command line.
type cursor struct {
	app      *kong.Application
	node     *kong.Node          // the command that was typed
	flag     *kong.Flag          // the flag that needs the next word as its value, or nil
	args     []string            // the arguments that were typed
	used     map[*kong.Flag]bool // the flags that were typed
	argsOnly bool                // whether -- was typed, so that no flag can follow
}

// pass moves the cursor to the end of a complete word.
func (c *cursor) pass(word string) {
	switch {
	case c.flag != nil:
		c.flag = nil
	case word == "--":
		c.argsOnly = true
	case !c.argsOnly && strings.HasPrefix(word, "--"):
		name, _, hasValue := strings.Cut(word[2:], "=")
		c.passFlag(c.findFlag(func(f *kong.Flag) bool { return f.Name == name }), hasValue)
	case !c.argsOnly && strings.HasPrefix(word, "-") && word != "-":
		c.passShortFlags(word[1:])
	default:
		if child := findChild(c.node, word); child != nil && len(c.args) == 0 {
			c.node = child
		} else {
			c.args = append(c.args, word)
		}
	}
}

// passShortFlags moves the cursor past short flags: -q, -o, -oFILE or -qo. The letters
// after a flag that needs a value are its value.
func (c *cursor) passShortFlags(letters string) {
	for i, letter := range letters {
		f := c.findFlag(func(f *kong.Flag) bool { return f.Short == letter })
		rest := letters[i+len(string(letter)):]
		c.passFlag(f, rest != "")
		if f != nil && !f.IsBool() {
			return
		}
	}
}

// passFlag moves the cursor past a flag. f is nil if there is no such flag. hasValue is
// set if the same word also contains the value.
func (c *cursor) passFlag(f *kong.Flag, hasValue bool) {
	if f == nil {
		return
	}
	c.used[f] = true
	if !f.IsBool() && !hasValue {
		c.flag = f
	}
}

// candidates returns the words that are possible at the cursor. prefix is the part of the
// word that was typed. If it begins with a hyphen, the candidates are flags. If it is
// like --format=j, they are values of the flag.
func (c *cursor) candidates(prefix string) (candidates []candidate, paths string) {
	if c.flag != nil {
		return c.values(c.flag.Value)
	}
	if c.argsOnly || !strings.HasPrefix(prefix, "-") || prefix == "-" && len(c.args) > 0 {
		return c.arguments()
	}
	name, _, hasValue := strings.Cut(strings.TrimPrefix(prefix, "--"), "=")
	if !hasValue {
		return c.flags(), ""
	}
	f := c.findFlag(func(f *kong.Flag) bool { return f.Name == name })
	if f == nil || f.IsBool() {
		return nil, ""
	}
	values, paths := c.values(f.Value)
	for i := range values {
		values[i].word = "--" + name + "=" + values[i].word
	}
	return values, paths
}

// arguments returns the subcommands, or the values of the next argument.
func (c *cursor) arguments() (candidates []candidate, paths string) {
	if len(c.args) == 0 && len(c.node.Children) > 0 {
		return commands(c.node), ""
	}
	all := c.node.Positional
	switch n := len(c.args); {
	case n < len(all):
		return c.values(all[n])
	case len(all) > 0 && all[len(all)-1].IsCumulative():
		return c.values(all[len(all)-1])
	}
	return nil, ""
}

// flags returns the flags of the command. It omits flags that were typed, unless the flag
// can be repeated.
func (c *cursor) flags() []candidate {
	var flags []candidate
	for _, group := range c.node.AllFlags(true) {
		for _, f := range group {
			if !c.used[f] || f.IsCumulative() {
				flags = append(flags, candidate{"--" + f.Name, firstSentence(f.Help)})
			}
		}
	}
	return flags
}

// values returns the values of a flag or an argument. For a path, it returns
// completesPath or completesFolder instead.
func (c *cursor) values(v *kong.Value) (values []candidate, paths string) {
	if v.Enum != "" {
		for _, word := range v.EnumSlice() {
			values = append(values, candidate{word: word})
		}
		return values, ""
	}
	switch kind := v.Tag.Get("complete"); kind {
	case completesPath, completesFolder:
		return nil, kind
	case completesTopic:
		return topics(c.app.Node, c.args), ""
	}
	return nil, ""
}

// topics returns the topics of portolan help that can follow args.
func topics(node *kong.Node, args []string) []candidate {
	for _, word := range args {
		if node = findChild(node, word); node == nil {
			return nil
		}
	}
	topics := commands(node)
	if len(args) == 0 {
		topics = append(topics, candidate{listTopics[0], "All diagnostic codes"})
		for _, r := range diag.Rules() {
			topics = append(topics, candidate{r.Code, r.Summary})
		}
	}
	return topics
}

// commands returns the visible commands below a node.
func commands(node *kong.Node) []candidate {
	var names []candidate
	for _, child := range node.Children {
		if !child.Hidden {
			names = append(names, candidate{child.Name, firstSentence(child.Help)})
		}
	}
	return names
}

func findChild(node *kong.Node, name string) *kong.Node {
	for _, child := range node.Children {
		if child.Name == name {
			return child
		}
	}
	return nil
}

// findFlag returns the first flag for which matches returns true, or nil. It looks at the
// flags of the command and of the commands above it.
func (c *cursor) findFlag(matches func(*kong.Flag) bool) *kong.Flag {
	for _, group := range c.node.AllFlags(true) {
		if i := slices.IndexFunc(group, matches); i >= 0 {
			return group[i]
		}
	}
	return nil
}

// firstSentence returns the first sentence of a help text, without the dot at its end.
func firstSentence(help string) string {
	sentence, _, _ := strings.Cut(help, ". ")
	return strings.TrimSuffix(sentence, ".")
}
