package accent

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"portolan/static"
)

func colour(t *testing.T, written string) Colour {
	t.Helper()
	c, ok := Parse(written)
	if !ok {
		t.Fatalf("%q is not a colour", written)
	}
	return c
}

func TestParse(t *testing.T) {
	for written, want := range map[string]string{
		"#0b7285": "#0b7285", "0B7285": "#0b7285", "#c00": "#cc0000", " #fff ": "#ffffff", "112233": "#112233",
	} {
		if got := colour(t, written).String(); got != want {
			t.Errorf("%q is %s, want %s", written, got, want)
		}
	}
	for _, written := range []string{
		"", "#", "#12", "#1234", "#12345", "#1234567", "teal", "red;}body{display:none", "+12345", "0x1234", "#ääa", "#1_2_3",
	} {
		if c, ok := Parse(written); ok {
			t.Errorf("%q is the colour %s", written, c)
		}
	}
}

// The values are those of WCAG for well-known pairs.
func TestContrast(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21}, {"#fff", "#000", 21}, {"#777", "#fff", 4.48}, {"#767676", "#fff", 4.54},
		{"#f00", "#fff", 4.0}, {"#00f", "#fff", 8.59}, {"#abc", "#abc", 1},
	} {
		if got := Contrast(colour(t, test.a), colour(t, test.b)); math.Abs(got-test.want) > 0.005 {
			t.Errorf("%s on %s: %.3f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

// The backgrounds are those of the style sheet.
func TestBackgroundsAreTokens(t *testing.T) {
	sheet, err := static.FS.ReadFile("css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"paper", "sheet", "chip"} {
		found := regexp.MustCompile(`--`+name+`: (#\w{6});`).FindAllStringSubmatch(string(sheet), -1)
		if len(found) != 2 || found[0][1] != light[i].String() || found[1][1] != dark[i].String() {
			t.Errorf("--%s is %q, want %s and %s", name, found, light[i], dark[i])
		}
	}
}

// Every colour becomes one that can be read, on light and on dark pages. A colour that can
// be read is not changed.
func TestEveryColourCanBeRead(t *testing.T) {
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				c := Colour{uint8(r), uint8(g), uint8(b)}
				p, low := Of(c)
				if lowest(p.Light, light) < 4.5 || lowest(p.Dark, dark) < 4.5 {
					t.Fatalf("%s becomes %s and %s", c, p.Light, p.Dark)
				}
				if lowest(c, light) >= Needed && (p.Light != c || len(low) > 0) {
					t.Fatalf("%s becomes %s on light pages, %v", c, p.Light, low)
				}
				if lowest(c, dark) >= Needed && p.Dark != c {
					t.Fatalf("%s becomes %s on dark pages", c, p.Dark)
				}
			}
		}
	}
}

func TestTheHueStays(t *testing.T) {
	for _, written := range []string{"#0b7285", "#ffd400", "#c0392b", "#6f42c1", "#2ecc71"} {
		c := colour(t, written)
		p, _ := Of(c)
		for _, got := range []Colour{p.Light, p.Dark} {
			a, b := c.oklab(), got.oklab()
			turn := math.Abs(math.Remainder(math.Atan2(a.b, a.a)-math.Atan2(b.b, b.a), 2*math.Pi))
			if turn > 0.05 {
				t.Errorf("%s becomes %s: its hue turns by %.3f", c, got, turn)
			}
		}
	}
}

func TestLow(t *testing.T) {
	yellow, grey, petrol := colour(t, "#ffd400"), colour(t, "#808080"), colour(t, "#0b5c6b")
	for _, test := range []struct {
		give func() (Pair, []Low)
		want string
	}{
		{func() (Pair, []Low) { return Of(petrol) }, ""},
		{func() (Pair, []Low) { return Of(yellow) }, "light #ffd400 1.1"},
		{func() (Pair, []Low) { return Of(grey) }, "light #808080 3.0"},
		{func() (Pair, []Low) { return Both(petrol, yellow) }, ""},
		{func() (Pair, []Low) { return Both(yellow, petrol) }, "light #ffd400 1.1, dark #0b5c6b 1.7"},
		{func() (Pair, []Low) { return Both(petrol, grey) }, "dark #808080 3.2"},
	} {
		_, low := test.give()
		var all []string
		for _, l := range low {
			where := map[bool]string{false: "light ", true: "dark "}[l.Dark]
			all = append(all, where+fmt.Sprintf("%s %.1f", l.Written, l.Contrast))
		}
		if got := strings.Join(all, ", "); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// The style sheet sets the same tokens in both themes, and in layers that exist.
func TestStyle(t *testing.T) {
	if got := (Pair{}).Style(); got != nil {
		t.Errorf("without an accent: %s", got)
	}
	p, _ := Of(colour(t, "#0b5c6b"))
	got := string(p.Style())
	for _, want := range []string{"--link: " + p.Light.String(), "--link: " + p.Dark.String(), "@layer tokens {", "@layer print {"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is not in the style sheet once:\n%s", want, got)
		}
	}
	if strings.Count(got, "{") != strings.Count(got, "}") {
		t.Errorf("braces do not match:\n%s", got)
	}
}
