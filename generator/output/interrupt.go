package output

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// ErrInterrupted is the error of a function that the user stopped with ctrl-c, or that
// another program stopped with SIGTERM or SIGHUP. All files are complete then.
var ErrInterrupted = errors.New("interrupted")

// untilInterrupted returns a context that ends with one of these signals. Until the caller
// calls stop, the first signal does not end the program, so that the caller can finish a
// file. A second signal ends it.
func untilInterrupted() (ctx context.Context, stop func()) {
	signals := slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
	if len(signals) == 0 { // NotifyContext would take an empty list for all signals
		return context.WithCancel(context.Background())
	}
	ctx, stop = signal.NotifyContext(context.Background(), signals...)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
