package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"portolan/generator/registry"
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
	for _, offered := range candidates {
		if _, err := fmt.Fprintf(std.out, "%s\t%s\n", offered.word, offered.help); err != nil {
			return err
		}
	}
	return nil
}

// These are the values of the struct tag `complete` of flags and arguments. Flags and
// arguments with an enum do not need the tag.
const (
	completesPath   = "path"
	completesFolder = "folder"
	completesTopic  = "topic"  // a topic of portolan help
	completesChoice = "choice" // a choice of services
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
	return slices.DeleteFunc(candidates, func(d candidate) bool { return !strings.HasPrefix(d.word, last) }), paths
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

// passShortFlags moves the cursor past a word with short flags: -q, -o, -oFILE or -qo. If
// a flag needs a value, the letters after it are the value.
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

// candidates returns the words that are possible at the cursor. prefix is the start of a
// word, as the user typed it. For "--f", the candidates are flags. For "--format=j", they
// are values of this flag. "-om" has no candidates, although m is the start of a value.
// Otherwise they are subcommands or arguments.
func (c *cursor) candidates(prefix string) (candidates []candidate, paths string) {
	if c.flag != nil {
		return c.values(c.flag.Value)
	}
	if c.argsOnly || !strings.HasPrefix(prefix, "-") {
		return c.arguments()
	}
	name, _, hasValue := strings.Cut(strings.TrimPrefix(prefix, "--"), "=")
	if !hasValue {
		return append(c.flags(), c.standardInput()...), ""
	}
	f := c.findFlag(func(f *kong.Flag) bool { return f.Name == name })
	if f == nil {
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
	if next := c.nextArgument(); next != nil {
		return c.values(next)
	}
	return nil, ""
}

// standardInput returns the candidate "-" if the next argument accepts it.
func (c *cursor) standardInput() []candidate {
	if next := c.nextArgument(); next != nil && next.Tag.Has("stdin") {
		return []candidate{{standardInput, "Read standard input"}}
	}
	return nil
}

// nextArgument returns the argument at the cursor, or nil if no argument can follow.
func (c *cursor) nextArgument() *kong.Positional {
	all := c.node.Positional
	switch n := len(c.args); {
	case n < len(all):
		return all[n]
	case len(all) > 0 && all[len(all)-1].IsCumulative():
		return all[len(all)-1]
	}
	return nil
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
	case completesChoice:
		for _, word := range registry.Choices() {
			values = append(values, candidate{word: word})
		}
	}
	return values, ""
}

// findFlag returns the first flag for which matches returns true, or nil. It also
// searches the flags of the parent commands.
func (c *cursor) findFlag(matches func(*kong.Flag) bool) *kong.Flag {
	for _, group := range c.node.AllFlags(true) {
		if i := slices.IndexFunc(group, matches); i >= 0 {
			return group[i]
		}
	}
	return nil
}
