package preview

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// limits are the limits of the server for each connection.
type limits struct {
	header, request time.Duration // to send the header, and the whole request
	response        time.Duration // to receive the response, from the end of the header
	idle            time.Duration // between two requests
	stop            time.Duration // to finish the requests when the server stops
	headerBytes     int
}

// usual are the limits of Serve. A client on a slow line, 1 Mbit/s, receives 15 MB within
// the time for a response.
var usual = limits{
	header: 5 * time.Second, request: 10 * time.Second, response: 2 * time.Minute, idle: time.Minute,
	stop: 2 * time.Second, headerBytes: 16 << 10,
}

// Serve answers requests on a listener until the context ends. It then waits up to two
// seconds for requests that have begun. It closes connections that are too slow, so they
// cannot use up the server.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	return serve(ctx, l, h, usual)
}

func serve(ctx context.Context, l net.Listener, h http.Handler, lim limits) error {
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: lim.header, ReadTimeout: lim.request, WriteTimeout: lim.response,
		IdleTimeout: lim.idle, MaxHeaderBytes: lim.headerBytes,
		// A stream of events has no end of its own: it ends with ctx.
		BaseContext: func(net.Listener) context.Context { return ctx },
		// OPTIONS * must reach the handler, which checks the host.
		DisableGeneralOptionsHandler: true,
	}
	stopped := make(chan struct{})
	unhook := context.AfterFunc(ctx, func() {
		defer close(stopped)
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), lim.stop)
		defer cancel()
		if server.Shutdown(patience) != nil {
			_ = server.Close()
		}
	})
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		unhook()
		return err
	}
	<-stopped
	return nil
}
