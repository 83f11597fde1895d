// Package archive packs the files of a site into a zip file.
//
// The same files give the same bytes, on every computer. An archive contains no times but
// the one that the caller gives, no owners and no extra fields.
package archive

import (
	"archive/zip"
	"io"
	"path"
	"time"

	"portolan/generator/output"
)

// Zip writes a zip file. All its entries are in the folder top, sorted by path, which is
// also the order of files. Every entry has the time at, in UTC. The format begins in 1980
// and has steps of two seconds.
//
// The last entry is the file that output.Marker returns for built. It makes an unpacked
// archive a folder that a build may write into.
func Zip(w io.Writer, top string, files []output.File, built output.Built, at time.Time) error {
	z := zip.NewWriter(w)
	date, clock := stamp(at)
	write := func(p packed) error {
		entry, err := z.CreateRaw(header(path.Join(top, p.path), p, date, clock))
		if err != nil {
			return err
		}
		_, err = entry.Write(p.data.Bytes())
		return err
	}
	sizes := make(map[string]int64, len(files))
	err := packAll(files, func(p packed) error {
		sizes[p.path] = p.size
		return write(p)
	})
	if err != nil {
		return err
	}
	marker, err := output.Marker(sizes, built)
	if err != nil {
		return err
	}
	if err := packAll([]output.File{marker}, write); err != nil {
		return err
	}
	return z.Close()
}

// utf8Names is the bit that says that names are UTF-8 (APPNOTE.TXT, section 4.4.4).
const utf8Names = 1 << 11

// header returns the header of an entry. CreateRaw writes it as it is, without the extra
// field that CreateHeader adds for the time.
func header(name string, p packed, date, clock uint16) *zip.FileHeader {
	h := &zip.FileHeader{
		Name: name, Flags: utf8Names, Method: p.method, CRC32: p.sum,
		CompressedSize64: uint64(p.data.Len()), UncompressedSize64: uint64(p.size),
	}
	//lint:ignore SA1019 the field Modified has no effect on CreateRaw
	h.ModifiedDate, h.ModifiedTime = date, clock
	h.SetMode(0o644)
	return h
}

// stamp returns a date and a time in the format of MS-DOS.
func stamp(at time.Time) (date, clock uint16) {
	at = at.UTC()
	if at.Year() < firstYear {
		at = time.Date(firstYear, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	if at.Year() > lastYear {
		at = time.Date(lastYear, time.December, 31, 23, 59, 58, 0, time.UTC)
	}
	date = uint16(at.Day() | int(at.Month())<<5 | (at.Year()-firstYear)<<9)
	clock = uint16(at.Second()/2 | at.Minute()<<5 | at.Hour()<<11)
	return date, clock
}

// The first and the last year that an entry can have. The year has seven bits.
const (
	firstYear = 1980
	lastYear  = firstYear + 127
)
