package registry

// HasPage reports whether the port or range has a page of its own. Numbers that were
// never assigned are on the page of their band.
func (a *Assignment) HasPage() bool { return a.hasPage }

// Single reports whether the assignment is for one number, not for a range.
func (a *Assignment) Single() bool { return a.Port == a.End }

// Status returns the status of the assignment, which follows from the kind of its source.
func (a *Assignment) Status() Status { return a.Origin.Note.Source.Kind.status() }
