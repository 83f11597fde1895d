package main

import "embed"

// scripts contains one completion script for each shell. When the user presses Tab, the
// script runs the hidden command of completeCmd.
//
//go:embed completion
var scripts embed.FS

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"Your shell: bash, zsh or fish."`
}

// Help returns the long part of the command's help: examples and explanations.
func (completionCmd) Help() string {
	return `Examples:
  source <(portolan completion bash)     # a line for ~/.bashrc
  source <(portolan completion zsh)      # a line for ~/.zshrc
  portolan completion fish | source      # a line for ~/.config/fish/config.fish

Add the line of your shell to its start-up file. The program must be in your PATH.
Then the Tab key completes commands, flags, values such as json after --format,
diagnostic codes after help, and paths. Bash must be version 4 or later.`
}

func (c *completionCmd) Run(std streams) error {
	script, err := scripts.ReadFile("completion/portolan." + c.Shell)
	if err != nil {
		return err
	}
	_, err = std.out.Write(script)
	return err
}
