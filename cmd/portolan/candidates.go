package main

import (
	"strings"

	"github.com/alecthomas/kong"

	"portolan/generator/diag"
)

// candidate is a word that completes what the user typed.
type candidate struct{ word, help string }

// listTopics are the topics of portolan help that print all codes.
var listTopics = []string{"codes", "diagnostics"}

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

// firstSentence returns the first sentence of a help text, without the dot at its end.
func firstSentence(help string) string {
	sentence, _, _ := strings.Cut(help, ". ")
	return strings.TrimSuffix(sentence, ".")
}
