package main

import (
	"fmt"
	"slices"

	"portolan/generator"
	"portolan/generator/vault"
)

// lookFlags has the flags of commands that make a site with files of the user.
type lookFlags struct {
	Templates string `placeholder:"DIR" complete:"folder" help:"Folder with templates that take the place of the built-in ones: see portolan templates."`
	Static    string `placeholder:"DIR" complete:"folder" help:"Folder with style sheets, scripts and pictures that take the place of the built-in ones."`
}

// open opens the folders and adds them to the options.
func (f lookFlags) open(opts *generator.Options) (err error) {
	if opts.OwnTemplates, err = openLook("--templates", f.Templates); err != nil {
		return err
	}
	opts.OwnStatic, err = openLook("--static", f.Static)
	return err
}

// folders returns the folders of the flags.
func (f lookFlags) folders() []string {
	return slices.DeleteFunc([]string{f.Templates, f.Static}, func(dir string) bool { return dir == "" })
}

// openLook opens the folder of a flag. Without a folder, it returns the zero value.
func openLook(flag, dir string) (generator.LookFolder, error) {
	if dir == "" {
		return generator.LookFolder{}, nil
	}
	files, err := vault.OpenFolder(dir)
	if err != nil {
		return generator.LookFolder{}, fmt.Errorf("%s: %w", flag, err)
	}
	return generator.LookFolder{FS: files, Name: dir}, nil
}
