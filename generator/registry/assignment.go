package registry

// HasPage reports whether the port or range has a page of its own. Where nobody
// has or had it, what is said of it stands on the page of its band.
func (a *Assignment) HasPage() bool { return a.hasPage }

// Single reports whether the assignment is of one number, not of a range.
func (a *Assignment) Single() bool { return a.Port == a.End }

// Status tells how much weight the source gives the assignment.
func (a *Assignment) Status() Status { return a.Origin.Note.Source.Kind.status() }
