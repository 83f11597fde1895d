package registry

// HasPage reports whether exactly this port or range has its own page. A number that was
// never assigned has no page; the page of its band lists it (port.Band).
func (a *Assignment) HasPage() bool { return a.hasPage }

// Single reports whether the assignment is for one number, not for a range.
func (a *Assignment) Single() bool { return a.Port == a.End }

// Status returns Official for a statement of a registry, Common for a note on common use,
// and Documented for all other notes.
func (a *Assignment) Status() Status { return a.Origin.Note.Source.Kind.status() }
