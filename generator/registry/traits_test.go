package registry

import (
	"testing"

	"portolan/generator/port"
)

// A row has the traits of its note that it does not have itself. The reason in the note
// explains only the exposure in the note.
func TestRowsTakeTraitsOfTheirNote(t *testing.T) {
	note := Traits{EncryptionNone, ExposureInternal, "Anybody can write."}
	for _, test := range []struct{ row, want Traits }{
		{Traits{}, note},
		{Traits{Encryption: EncryptionRequired}, Traits{EncryptionRequired, ExposureInternal, "Anybody can write."}},
		{Traits{Exposure: ExposureInternal}, note},
		{Traits{Exposure: ExposureInternet}, Traits{EncryptionNone, ExposureInternet, ""}},
		{Traits{Encryption: EncryptionOther, Exposure: ExposureOther}, Traits{}},
		{Traits{Exposure: ExposureLocal, ExposureReason: "R."}, Traits{EncryptionNone, ExposureLocal, "R."}},
	} {
		if got := test.row.or(note); got != test.want {
			t.Errorf("%+v becomes %+v, want %+v", test.row, got, test.want)
		}
	}
}

// A service has the value of the first statement that says something: the user's notes come
// before others.
func TestTraitsOfAService(t *testing.T) {
	var w notes
	syslog := namedAt(514, port.UDP, "syslog", "Syslog")
	plain := w.add(Note{Title: "plain", Traits: Traits{Encryption: EncryptionNone}}, commonTest, syslog)
	mine := w.add(Note{Title: "mine", Traits: Traits{Exposure: ExposureLocal}}, NotesSource, syslog)
	w.add(Note{Title: "z", Traits: Traits{EncryptionRequired, ExposureInternet, "R."}}, ianaTest, syslog)
	s := w.build(t).ServicesAt(514)[0]
	if e, by := s.Encryption(); e != EncryptionNone || by.Origin.Note != plain {
		t.Errorf("encryption is %q", e)
	}
	if e, by := s.Exposure(); e != ExposureLocal || by.Origin.Note != mine || by.Traits.ExposureReason != "" {
		t.Errorf("exposure is %q", e)
	}
	if e, by := new(Service).Encryption(); e != "" || by != nil {
		t.Errorf("a service without statements has %q", e)
	}
}

// In a note about a protocol, the encryption in the front matter holds only for the port of
// the first row. The exposure holds for all rows.
func TestEncryptionOfAProtocolIsThatOfItsUsualPort(t *testing.T) {
	for about, want := range map[string]string{"": "none none none", "hdfs": "none none "} {
		var w notes
		w.add(Note{Title: "n", About: about, Traits: Traits{EncryptionNone, ExposureLocal, "R."}}, NotesSource,
			namedAt(8020, port.TCP, "hdfs", "HDFS"), namedAt(8020, port.UDP, "hdfs", "HDFS"), namedAt(9870, port.TCP, "hdfs", "HDFS"))
		got := ""
		for _, a := range w.build(t).Assignments() {
			got += " " + string(a.Traits.Encryption)
			if a.Traits.Exposure != ExposureLocal {
				t.Errorf("%d has the exposure %q", a.Port, a.Traits.Exposure)
			}
		}
		if got != " "+want {
			t.Errorf("about %q: the encryption is%s, want %s", about, got, want)
		}
	}
}

func TestParseTraits(t *testing.T) {
	for s, want := range map[string]Encryption{"none": EncryptionNone, " Required ": EncryptionRequired, "yes": "", "": ""} {
		if got, ok := ParseEncryption(s); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %t", s, got, ok)
		}
	}
	for s, want := range map[string]Exposure{"internet": ExposureInternet, "LOCAL": ExposureLocal, "public": ""} {
		if got, ok := ParseExposure(s); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %t", s, got, ok)
		}
	}
}
