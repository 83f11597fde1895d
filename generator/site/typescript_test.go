package site_test

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"portolan/generator/urls"
)

// strict is TypeScript code with mistakes. The comment @ts-expect-error marks the next
// line as a mistake. If the marked line has no mistake, the compiler reports an error.
const strict = `
import type { Assignment, RegistryFile, Status } from "./registry";
declare const a: Assignment;
declare const file: RegistryFile;
// @ts-expect-error a name may be unknown
a.name.length;
// @ts-expect-error there is no such status
const s: Status = "assigned";
// @ts-expect-error transports is a closed list of words
a.transports.includes("quic");
// @ts-expect-error there is no such key
file.data.programs;
const known: string = a.name ?? a.id, path: string = a.origin.path, extra: string | undefined = a.extra["Notes"];
export { s, known, path, extra };
`

// copied is TypeScript code that imports a downloaded registry.json. The compiler reads
// the types of registry.json from registry.d.json.ts.
const copied = `
import all from "./registry.json";
import type { Status } from "./registry";
export const first: Status | undefined = all.data.assignments[0]?.status;
`

// The TypeScript example on use.html and the code in strict, copied and literals
// compile with tsc --strict.
func TestTypeScriptExample(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("this test downloads TypeScript: set CI=true to run it")
	}
	npx := tool(t, "npx")
	tsc := []string{
		"--yes", "-p", "typescript@5.9", "tsc", "--strict", "--noEmit", "--noUncheckedIndexedAccess",
		"--target", "es2022", "--lib", "es2022,dom", "--module", "esnext", "--moduleResolution", "bundler",
		"--allowArbitraryExtensions",
	}
	if out, err := exec.Command(npx, append(slices.Clone(tsc[:4]), "--version")...).CombinedOutput(); err != nil {
		t.Fatalf("cannot run TypeScript: %v\n%s", err, out)
	}
	s := serveSite(t)
	types := s.file(t, urls.TypeScript)
	dir := put(t, map[string]string{
		"registry.d.ts": types, "files.ts": s.literals(t), "example.ts": s.examples["ts"][0], "strict.ts": strict,
		"registry.json": s.file(t, urls.Registry), "registry.d.json.ts": types, "copy.ts": copied,
	})
	inDir(t, dir, npx, append(tsc, "example.ts", "strict.ts", "copy.ts", "files.ts")...)
}

// literals returns TypeScript code that contains JSON files of the site as constants.
// The code does not compile if a file lacks a key of its type, or has an unknown key.
func (s served) literals(t *testing.T) string {
	var b strings.Builder
	b.WriteString("import type { IndexFile, RegistryFile, SourcesFile } from \"./registry\";\n")
	for i, f := range []struct{ file, of string }{
		{urls.APIIndex, "IndexFile"}, {urls.SourcesData, "SourcesFile"},
		{urls.API + "ports/443.json", "RegistryFile"}, {urls.API + "ports/3000.json", "RegistryFile"},
		{urls.API + "ranges/6000-6063.json", "RegistryFile"}, {urls.API + "protocols/ssh.json", "RegistryFile"},
		{urls.API + "notes/ours.json", "RegistryFile"}, {urls.API + "ranges/dynamic.json", "RegistryFile"},
	} {
		fmt.Fprintf(&b, "export const file%d: %s = %s;\n", i, f.of, s.file(t, f.file))
	}
	return b.String()
}
