package hosts

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestLimits(t *testing.T) {
	paths := []string{"a/b/c.html", "a/b/d.html", "a/e.html", "f.html"}
	sizes := []int64{10, 30, 20, 5}
	for of, largest := range map[Quantity]int64{Files: 4, Entries: 7, FolderFiles: 2, FileSize: 30, SiteSize: 65} {
		measured := 0
		measure := func() ([]int64, error) { measured++; return sizes, nil }
		host := Host{Name: "Here", Limits: []Limit{{of, largest, "https://a.example/", "2026-01-02"}}}
		if err := host.Check(paths, measure); err != nil {
			t.Errorf("quantity %d at its limit: %v", of, err)
		}
		if want := of == FileSize || of == SiteSize; (measured == 1) != want {
			t.Errorf("quantity %d: measured %d times", of, measured)
		}
		host.Limits[0].Max--
		err := host.Check(paths, measure)
		if err == nil {
			t.Errorf("quantity %d above its limit: no error", of)
			continue
		}
		for _, part := range []string{"Here", fmt.Sprint(largest), fmt.Sprint(largest - 1), "https://a.example/", "2026-01-02"} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("quantity %d: the error %q does not name %s", of, err, part)
			}
		}
	}
}

// The error names the file or folder that exceeds a limit.
func TestLimitsNameThePlace(t *testing.T) {
	paths, sizes := []string{"a/1", "a/2", "b/1", "b/2", "c/1"}, []int64{1, 9, 9, 2, 3}
	measure := func() ([]int64, error) { return sizes, nil }
	for of, place := range map[Quantity]string{FolderFiles: "folder a ", FileSize: "a/2 ", SiteSize: "the site "} {
		err := Host{Limits: []Limit{{Of: of, Max: 1}}}.Check(paths, measure)
		if err == nil || !strings.Contains(err.Error(), place) {
			t.Errorf("quantity %d: %v", of, err)
		}
	}
}

// Numbers of files are checked before anything is rendered. An error of the rendering is
// returned.
func TestLimitsCountFirst(t *testing.T) {
	broken := errors.New("broken")
	fails := func() ([]int64, error) { return nil, broken }
	limits := []Limit{{Of: FileSize, Max: 1}, {Of: Files, Max: 1}}
	if err := (Host{Limits: limits}).Check([]string{"a", "b"}, fails); err == nil || errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
	if err := (Host{Limits: limits}).Check([]string{"a"}, fails); !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
}

// Each limit names the page that states it and the day when somebody read that page.
func TestLimitsHaveSources(t *testing.T) {
	for _, h := range all {
		for _, l := range h.Limits {
			if !strings.HasPrefix(l.Source, "https://") || l.Max <= 0 {
				t.Errorf("%s: %+v", h.ID, l)
			}
			if _, err := time.Parse(time.DateOnly, l.Seen); err != nil {
				t.Errorf("%s: %v", h.ID, err)
			}
		}
	}
}

// The free plan of Cloudflare Pages has 20,000 files, and each has at most 25 MiB.
func TestCloudflareLimits(t *testing.T) {
	cloudflare, _ := Find("cloudflare")
	paths, sizes := make([]string, 20_000), make([]int64, 20_000)
	sizes[7] = 25 << 20
	measure := func() ([]int64, error) { return sizes, nil }
	if err := cloudflare.Check(paths, measure); err != nil {
		t.Error(err)
	}
	if err := cloudflare.Check(append(paths, "one more"), measure); err == nil {
		t.Error("20,001 files are accepted")
	}
	sizes[7]++
	if err := cloudflare.Check(paths, measure); err == nil {
		t.Error("a file of more than 25 MiB is accepted")
	}
}
