package preview

import (
	"fmt"
	"net/http"
	"time"
)

// eventTime is the time that a browser may take to receive one event.
const eventTime = 10 * time.Second

// serveEvents sends the state of the site, and sends it again after each change, until the
// client or the server closes the connection.
func (s *Site) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	wake, stop := s.follow()
	defer stop()
	control := http.NewResponseController(w)
	for {
		select {
		case <-r.Context().Done():
			return
		case <-wake:
		}
		// The usual limits are for one answer. A stream has a limit for each event.
		if control.SetWriteDeadline(time.Now().Add(eventTime)) != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", s.event()); err != nil || control.Flush() != nil {
			return
		}
	}
}
