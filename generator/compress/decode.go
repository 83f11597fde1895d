package compress

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// errTooLong is the error for a compressed file whose content is longer than the limit.
var errTooLong = errors.New("the content is too long")

// errLonger is the error for a compressed file with something after the compressed data.
var errLonger = errors.New("there is something after the compressed data")

// maxWindow is the largest window of zstd in bytes that browsers accept (RFC 9659). The
// decoder needs memory for the window.
const maxWindow = 8 << 20

// Decode returns the content of a compressed file that contains packed. The extension of
// its name decides the format. Decode returns an error if the content has more than limit
// bytes, or if there is something after the compressed data. It also returns an error for
// data that browsers read differently.
func (e *Encoder) Decode(name string, packed []byte, limit int) ([]byte, error) {
	data := bytes.NewReader(packed)
	from, stop, err := reader(path.Ext(name), data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer stop()
	content, err := io.ReadAll(io.LimitReader(from, int64(limit)+1))
	if err == nil && len(content) > limit {
		err = errTooLong
	}
	if err == nil && data.Len() > 0 {
		err = errLonger
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return content, nil
}

// reader returns a reader for a format, and a function that frees its memory.
func reader(suffix string, from io.Reader) (io.Reader, func(), error) {
	switch suffix {
	case ".gz":
		r, err := gzip.NewReader(from)
		if err != nil {
			return nil, nil, err
		}
		r.Multistream(false) // browsers read only the first member of a file
		return r, func() {}, nil
	case ".br":
		return brotli.NewReader(from), func() {}, nil
	case ".zst":
		r, err := zstd.NewReader(from, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return r, r.Close, nil
	}
	return nil, nil, fmt.Errorf("%q is not the extension of a compressed file", suffix)
}
