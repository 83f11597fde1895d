package jsonapi

import (
	"bytes"
	"iter"
)

// fragment is one encoded value: JSON on one line. All files that list the value contain
// the same fragment.
type fragment struct {
	json []byte
	// facts is the length of the part of json that the revision covers: everything
	// before the origin.
	facts int
}

// list yields the fragments of one list of a file. A fragment is valid until the next one
// is yielded.
type list = iter.Seq[fragment]

// cache encodes the values of one kind, such as all ports. It may keep the fragments.
type cache[K comparable] struct {
	encode func(*encoder, K) fragment
	// kept are the fragments that are encoded once for all files; nil if none are kept.
	kept map[K]fragment
}

// newCache returns a cache for values that convert turns into a type of the JSON files.
func newCache[K comparable, V any](convert func(K) V) cache[K] {
	return cache[K]{encode: func(e *encoder, key K) fragment {
		line := e.line(convert(key))
		return fragment{line, len(line)}
	}}
}

// chunk is the size in bytes of the buffers that kept fragments share. One growing buffer
// would be half empty in the end, and leave old copies as garbage.
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

// list returns the fragments of the keys. It encodes the ones that are not kept.
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

// unshared returns the fragments of values that no other file lists.
func unshared[K, V any](e *encoder, values []K, convert func(K) V) list {
	return func(yield func(fragment) bool) {
		for _, v := range values {
			if line := e.line(convert(v)); !yield(fragment{line, len(line)}) {
				return
			}
		}
	}
}

// originKey is the beginning of the origin of an assignment, which is its last key. These
// bytes cannot be part of a JSON string: there, a quotation mark has a backslash before it.
var originKey = []byte(`,"origin":{`)

// withOrigins returns a cache of values that end in an origin. In their fragments, facts
// ends before the origin.
func withOrigins[K comparable](k cache[K]) cache[K] {
	return cache[K]{encode: func(e *encoder, key K) fragment {
		r := k.encode(e, key)
		r.facts = bytes.LastIndex(r.json, originKey)
		return r
	}}
}
