# No target needs a setup step: Go downloads the modules in go.mod, and npm the packages of make audit.

GO ?= go
OUT ?= public
FUZZTIME ?= 60s
FUZZ ?= ./...
RACE ?= ./...
LOADTIME ?= 1m
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: site serve iana pictures test rules lint audit screenshots bench fuzz race load clean

site: ## build the default site into $(OUT)
	$(GO) run ./cmd/portolan build --out "$(OUT)"

serve: ## show the default site at a local address
	$(GO) run ./cmd/portolan serve

iana: ## write content/iana from IANA's CSV: make iana CSV=service-names-port-numbers.csv
	@test -n "$(CSV)" || { echo "make iana: set CSV= to the path of the CSV file"; exit 2; }
	$(GO) run ./cmd/portolan import iana "$(CSV)" -o content/iana
	IANA_CSV="$(abspath $(CSV))" $(GO) test -count 1 -run '^TestImportedNotesSayWhatTheCSVSays$$' ./generator/tables

pictures: site ## draw the pictures that other programs show for links to pages, with Chromium
	$(GO) run ./.ci/pictures "$(OUT)" static/preview

test: ## run all tests; some need Chromium, nginx, Caddy, Node, jq or getent
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  command -v google-chrome >/dev/null || command -v "$$CHROMIUM" >/dev/null || \
	  echo "make test: Chromium is not installed, so the browser tests are skipped (or set CHROMIUM to its path)"
	$(GO) test -timeout 30m ./...

rules: ## check the rules for all packages: imports, fuzz targets, uses between files, promised JSON keys, scripts
	$(GO) test -run '^Test(ImportsFollowTheArrows|FilesDoNotUseEachOther|ReadersAreFuzzed)$$' ./generator
	$(GO) test ./generator/bundle
	$(GO) test -run '^TestPromised' ./generator/jsonapi

lint: ## formatting, vet, staticcheck, a tidy go.mod, spelling, words to avoid, known vulnerabilities
	@unformatted=$$(gofmt -l cmd content generator static templates); \
	  if [ -n "$$unformatted" ]; then echo "not formatted: $$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	$(GO) mod tidy -diff
	@if command -v codespell >/dev/null; then codespell .; \
	  elif [ "$$CI" = true ]; then echo "make lint: codespell is missing"; exit 1; \
	  else echo "make lint: codespell is not installed, so spelling is not checked"; fi
	@.ci/check-words
	@GO="$(GO)" .ci/vulnerabilities

audit: ## check the default site in a browser: access, HTML, Lighthouse, widths, sizes; needs Node, Chromium and Java
	@GO="$(GO)" .ci/audit/run audit

screenshots: ## take pictures of each kind of page into screenshots/; make screenshots PAGE=443 takes only some
	@GO="$(GO)" .ci/audit/run screenshots "$(CURDIR)/screenshots" $(PAGE)

bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## run every fuzz target for $(FUZZTIME): make fuzz FUZZTIME=3m FUZZ=./generator/markdown
	@GO="$(GO)" .ci/fuzz $(FUZZTIME) $(FUZZ)

race: ## run all tests with the race detector, which needs a C compiler
	@command -v $${CC:-cc} >/dev/null || { echo "make race: there is no C compiler; install gcc or clang"; exit 1; }
	CGO_ENABLED=1 $(GO) test -race $(RACE)

load: ## load nginx and portolan serve with requests for LOADTIME each; print times and memory
	$(GO) test -count 1 -v -timeout 30m -run '^TestLoad$$' ./cmd/portolan -load $(LOADTIME) -edits 2000

clean: ## remove the site in public; .gitkeep stays
	$(GO) clean
	find public -mindepth 1 ! -name .gitkeep -delete
