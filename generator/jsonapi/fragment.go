package jsonapi

import (
	"bytes"
	"iter"
)

// fragment is a value as every file that lists it has it: JSON on one line.
type fragment struct {
	json []byte
	// facts is how much of json a revision is made of: all but the origin.
	facts int
}

// list is the records of one list of a file. Each is valid until the next one.
type list = iter.Seq[fragment]

// kind is the records of one kind, by what they are of.
type kind[K comparable] struct {
	encode func(*encoder, K) fragment
	// kept are those that are encoded once.
	kept map[K]fragment
}

func newKind[K comparable, V any](convert func(K) V) kind[K] {
	return kind[K]{encode: func(e *encoder, key K) fragment {
		line := e.line(convert(key))
		return fragment{line, len(line)}
	}}
}

// chunk is how much memory kept records share. A buffer that grows to hold all
// of them would be half empty, and leave as much behind.
const chunk = 1 << 18

// keep encodes records once for all files.
func (k *kind[K]) keep(e *encoder, keys []K) {
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

// list returns the records of some keys.
func (k *kind[K]) list(e *encoder, keys []K) list {
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

// alone returns the records of values that no other file lists.
func alone[K, V any](e *encoder, values []K, convert func(K) V) list {
	return func(yield func(fragment) bool) {
		for _, v := range values {
			if line := e.line(convert(v)); !yield(fragment{line, len(line)}) {
				return
			}
		}
	}
}

// originKey begins the origin of an assignment, its last key. It is no part of
// a string, where a quotation mark has a backslash before it.
var originKey = []byte(`,"origin":{`)

// withOrigins returns the kind with the facts apart from the origin.
func withOrigins[K comparable](k kind[K]) kind[K] {
	return kind[K]{encode: func(e *encoder, key K) fragment {
		r := k.encode(e, key)
		r.facts = bytes.LastIndex(r.json, originKey)
		return r
	}}
}
