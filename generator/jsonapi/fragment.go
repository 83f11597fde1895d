package jsonapi

import (
	"bytes"
	"iter"
)

// fragment is one value as JSON on one line. All files that list the value contain the
// same fragment.
type fragment struct {
	json []byte
	// facts is the length of the part of json before the origin. The revision is a hash
	// of this part. If there is no origin, facts is the length of json.
	facts int
}

// list yields the fragments of one list of a file. A fragment is valid until the next one
// is yielded.
type list = iter.Seq[fragment]

// cache encodes the values of one type, such as all ports. If keep was called, the cache
// also contains the encoded fragments.
type cache[K comparable] struct {
	encode func(*encoder, K) fragment
	// kept are the fragments that were encoded once for all files. It is nil before keep is
	// called.
	kept map[K]fragment
}

// newCache returns a cache. To encode a value, the cache calls convert, and encodes the
// result as JSON.
func newCache[K comparable, V any](convert func(K) V) cache[K] {
	return cache[K]{encode: func(e *encoder, key K) fragment {
		line := e.line(convert(key))
		return fragment{line, len(line)}
	}}
}

// chunk is the size in bytes of a buffer for several kept fragments. keep uses several
// such buffers. One buffer for all fragments would be copied each time that it grows.
const chunk = 1 << 18

// keep encodes the fragments of the keys once for all files.
func (k *cache[K]) keep(e *encoder, keys []K) {
	k.kept = make(map[K]fragment, len(keys))
	var shared []byte
	for i, key := range keys {
		r := k.encode(e, key)
		if size := len(r.json); len(shared)+size > cap(shared) {
			shared = make([]byte, 0, max(size, min(chunk, size*(len(keys)-i))))
		}
		start := len(shared)
		shared = append(shared, r.json...)
		k.kept[key] = fragment{shared[start:], r.facts}
	}
}

// list returns the fragments of the keys. It encodes a fragment if it is not kept.
func (k *cache[K]) list(e *encoder, keys []K) list {
	return func(yield func(fragment) bool) {
		for _, key := range keys {
			r, kept := k.kept[key]
			if !kept {
				r = k.encode(e, key)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// unshared returns the fragments of values that only one file contains, so they are not
// kept.
func unshared[K, V any](e *encoder, values []K, convert func(K) V) list {
	return func(yield func(fragment) bool) {
		for _, v := range values {
			if line := e.line(convert(v)); !yield(fragment{line, len(line)}) {
				return
			}
		}
	}
}

// originKey is the beginning of the key origin, which is the last key of an assignment.
// These bytes cannot be inside a JSON string, because a quotation mark in a string has a
// backslash before it.
var originKey = []byte(`,"origin":{`)

// withOrigins returns a cache that encodes values as k does, and also sets facts to the
// offset of the origin. The origin must be the last key of these values.
func withOrigins[K comparable](k cache[K]) cache[K] {
	return cache[K]{encode: func(e *encoder, key K) fragment {
		r := k.encode(e, key)
		r.facts = bytes.LastIndex(r.json, originKey)
		return r
	}}
}
