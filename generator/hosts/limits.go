package hosts

import (
	"fmt"
	"path"

	"portolan/generator/counts"
)

// Limit is a limit of a host. Source is the page that states it, and Seen is the day when
// that page was read.
type Limit struct {
	Of           Quantity
	Max          int64
	Source, Seen string
}

// Quantity is what a limit counts.
type Quantity int

// The quantities that hosts limit.
const (
	// Files is the number of files of the site.
	Files Quantity = iota
	// Entries is the number of files and folders of the site.
	Entries
	// FolderFiles is the number of files in one folder, without its subfolders.
	FolderFiles
	// FileSize is the size of one file in bytes.
	FileSize
	// SiteSize is the size of all files in bytes.
	SiteSize
)

const gibibyte, mebibyte = 1 << 30, 1 << 20

var (
	// The action deploy-pages warns above 1,073,741,824 bytes.
	githubLimits = []Limit{{SiteSize, gibibyte,
		"https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits", "2026-11-29"}}
	// These are the limits of GitLab.com. An administrator can change them elsewhere.
	gitlabLimits = []Limit{
		{Entries, 200_000, "https://docs.gitlab.com/administration/instance_limits/", "2026-11-29"},
		{SiteSize, gibibyte, "https://gitlab.com/gitlab-org/gitlab/-/issues/405048", "2026-11-29"},
	}
	// These are the limits of the free plan. Paid plans allow 100,000 files.
	cloudflareLimits = []Limit{
		{Files, 20_000, "https://developers.cloudflare.com/pages/platform/limits/", "2026-11-29"},
		{FileSize, 25 * mebibyte, "https://developers.cloudflare.com/pages/platform/limits/", "2026-11-29"},
	}
	netlifyLimits = []Limit{
		{FolderFiles, 54_000, "https://docs.netlify.com/site-deploys/overview/", "2026-11-29"},
	}
)

// Sizes returns the size of each file of a site in bytes, in the order of its files.
type Sizes func() ([]int64, error)

// check returns an error if a site exceeds one of the limits of the host with this name.
func check(host string, limits []Limit, paths []string, sizes Sizes) error {
	var measured []int64
	for _, needsSizes := range []bool{false, true} {
		for _, l := range limits {
			if needsSizes != (l.Of == FileSize || l.Of == SiteSize) {
				continue
			}
			if needsSizes && measured == nil {
				var err error
				if measured, err = sizes(); err != nil {
					return err
				}
			}
			if where, n := l.Of.largest(paths, measured); n > l.Max {
				return fmt.Errorf("%s has %s, but %s accepts at most %s: %s (seen %s)",
					where, l.Of.count(n), host, counts.Number(int(l.Max)), l.Source, l.Seen)
			}
		}
	}
	return nil
}

// largest returns the largest value of a quantity, and the part of the site that has it.
func (q Quantity) largest(paths []string, sizes []int64) (where string, n int64) {
	const whole = "the site"
	switch q {
	case Files:
		return whole, int64(len(paths))
	case Entries:
		return whole, int64(len(paths) + len(folders(paths)))
	case FolderFiles:
		for folder, files := range folders(paths) {
			if files > n || files == n && folder < where {
				where, n = folder, files
			}
		}
		return "the folder " + where, n
	case FileSize:
		for i, size := range sizes {
			if size > n {
				where, n = paths[i], size
			}
		}
		return where, n
	}
	for _, size := range sizes {
		n += size
	}
	return whole, n
}

// folders returns the number of files in each folder, without its subfolders. The root is
// the folder ".".
func folders(paths []string) map[string]int64 {
	all := map[string]int64{}
	for _, p := range paths {
		folder := path.Dir(p)
		all[folder]++
		for ; folder != "."; folder = path.Dir(folder) {
			all[path.Dir(folder)] += 0
		}
	}
	return all
}

// count returns a number with its unit, such as "20,001 files".
func (q Quantity) count(n int64) string {
	switch q {
	case Files, FolderFiles:
		return counts.Of(int(n), "file")
	case Entries:
		return counts.Of(int(n), "file") + " and folders"
	}
	return counts.Of(int(n), "byte")
}
