package preview

import (
	"encoding/json"
	"sync"
	"sync/atomic"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// Site is what a handler serves. It can change while it is served: each request gets its answer
// from one edition of the site. A Site is safe for concurrent use.
type Site struct {
	// own are the files in the folder urls.Follow, sorted by path.
	own []output.File
	// shown is the present edition. It is never nil.
	shown atomic.Pointer[edition]

	mu        sync.Mutex
	state     state
	followers map[chan struct{}]bool
}

// edition contains the files of one edition, sorted by path, and the contents that were
// rendered. Contents of different editions are never mixed.
type edition struct {
	files    []output.File
	contents *contents
}

// state is what the pages in a browser know about the site.
type state struct {
	// Version is the number of the edition. It increases with each call of Show.
	Version int `json:"version"`
	// Look is the argument of the last call of Show.
	Look string `json:"look"`
	// Problems is a text about problems in the notes. It is empty if there is no problem.
	Problems string `json:"problems"`
}

// NewSite returns a site without pages. own are the files in the folder urls.Follow. If there
// are any, each page loads urls.FollowScript, and changes when the site changes.
func NewSite(own ...output.File) *Site {
	output.Sort(own)
	s := &Site{own: own, followers: map[chan struct{}]bool{}}
	s.shown.Store(s.edition(nil))
	return s
}

// Show replaces the files of the site, which must be sorted by path. The problems of Hold end. look
// identifies the style sheets and scripts: if it differs from the last call, pages in browsers load
// again, because their content alone does not show the change.
func (s *Site) Show(files []output.File, look string) {
	s.shown.Store(s.edition(files))
	s.announce(func(st *state) { *st = state{Version: st.Version + 1, Look: look} })
}

// Hold keeps the present files, and shows a text over each page: why the notes cannot be shown
// as they are now.
func (s *Site) Hold(problems string) {
	s.announce(func(st *state) { st.Problems = problems })
}

func (s *Site) edition(files []output.File) *edition {
	e := &edition{files, newContents()}
	if len(s.own) > 0 {
		e.contents.adapt = following
	}
	return e
}

// find returns the file with this path in an edition, or the file of the folder urls.Follow.
func (s *Site) find(e *edition, path string) (output.File, bool) {
	if f, ok := output.Find(s.own, path); ok {
		return f, true
	}
	return output.Find(e.files, path)
}

// announce changes the state and wakes all followers.
func (s *Site) announce(change func(*state)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.state)
	for wake := range s.followers {
		select {
		case wake <- struct{}{}:
		default: // it has not read the last change yet, and will read both at once
		}
	}
}

// follow returns a channel that gets a value when the state has changed. The first value is
// there at once. The caller must call stop.
func (s *Site) follow() (wake chan struct{}, stop func()) {
	wake = make(chan struct{}, 1)
	wake <- struct{}{}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.followers[wake] = true
	return wake, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.followers, wake)
	}
}

// event returns the present state as JSON.
func (s *Site) event() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, _ := json.Marshal(s.state) // no error: a number and a string
	return b
}

// isEvents reports whether a path is that of the stream of events.
func (s *Site) isEvents(path string) bool { return path == urls.FollowEvents && len(s.own) > 0 }
