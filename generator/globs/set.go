package globs

// None is the index of no pattern.
const None = -1

// Set is a list of patterns. The last pattern that matches a path decides about it.
// The zero value has no patterns.
type Set struct {
	patterns []Pattern
	used     []bool
}

// Add adds a pattern and returns its index.
func (s *Set) Add(p Pattern) int {
	s.patterns = append(s.patterns, p)
	s.used = append(s.used, false)
	return len(s.patterns) - 1
}

// Len returns the number of patterns.
func (s *Set) Len() int { return len(s.patterns) }

// Selects reports whether the set selects a folded path: see Fold. inherited is the result
// for the folder above it, or false if the folder above must not count.
func (s *Set) Selects(folded string, isFolder, inherited bool) bool {
	selects := inherited
	for i, p := range s.patterns {
		// A pattern that says again what is decided already matters only until it is used.
		if s.used[i] && p.negated != selects {
			continue
		}
		if p.Match(folded, isFolder) {
			s.used[i], selects = true, !p.negated
		}
	}
	return selects
}

// Use marks the patterns that match a folded path in a folder that is selected already. A
// pattern with ! has no effect there.
func (s *Set) Use(folded string, isFolder bool) {
	for i, p := range s.patterns {
		s.used[i] = s.used[i] || !p.negated && p.Match(folded, isFolder)
	}
}

// Used reports whether the pattern with an index matched a path.
func (s *Set) Used(i int) bool { return s.used[i] }
