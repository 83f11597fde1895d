package main

import (
	"runtime/debug"
	"testing"
)

func TestCommitOfABuild(t *testing.T) {
	set := func(revision, modified string) *debug.BuildInfo {
		return &debug.BuildInfo{Settings: []debug.BuildSetting{
			{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: revision}, {Key: "vcs.modified", Value: modified},
		}}
	}
	for _, tt := range []struct {
		info *debug.BuildInfo
		want string
	}{
		{nil, ""},
		{&debug.BuildInfo{}, ""},
		{set("0123456789abcdef0123", "false"), "commit 0123456789ab, "},
		{set("0123456789abcdef0123", "true"), "commit 0123456789ab+, "},
	} {
		if got := commit(tt.info); got != tt.want {
			t.Errorf("commit(%+v) = %q, want %q", tt.info, got, tt.want)
		}
	}
}
