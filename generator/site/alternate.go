package site

// The head of a page names its JSON file, which holds what the page shows.

func (v PortPage) frame() Page     { return v.Page.beside(v.Data) }
func (v ProtocolPage) frame() Page { return v.Page.beside(v.Data) }
func (v BlockPage) frame() Page    { return v.Page.beside(v.Data) }
func (v NotePage) frame() Page     { return v.Page.beside(v.Data) }
func (v SourcesPage) frame() Page  { return v.Page.beside(v.Data) }
func (v ChangesPage) frame() Page  { return v.Page.beside(v.Data) }

func (p Page) beside(data Link) Page {
	p.Alternate = data.URL
	return p
}
