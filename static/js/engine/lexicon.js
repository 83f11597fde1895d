// The words that a query for numbers may contain, without accents. The Go package lexicon has the
// same words; a test of the Go package search compares them.

// JOINERS mean "and" or "or", RANGES mean "to", LEADS may come before a number, FILLERS after a
// transport, and PORT_WORDS mean "port". In scripts without spaces, a word for "port" consists of one
// of PORT_PARTS, and perhaps of some of PORT_AFFIXES.
const JOINERS = wordSet("albo and atau dan e eller en es et hoac i ili lub o och oder og or ou sowie tak und va" +
  " vagy ve veya y \u0438 \u0438\u043b\u0438 \u0442\u0430 \u1100\u116a \u1106\u1175\u11be \u110b\u116a \u3068" +
  " \u53ca \u548c \u6216");
const RANGES = wordSet("a al ate bis do hasta through thru til to tot until \u0434\u043e \u304b\u3089 \u5230" +
  " \u81f3");
const LEADS = wordSet("bawaan default defaults defaut defecto deprecated dinh disabled enabled from legacy mac no" +
  " normally nr num number of optional optionally padrao par por predefinita predeterminado range standard" +
  " standardmassig typically usually varsayilan \u043f\u043e" +
  " \u0443\u043c\u043e\u043b\u0447\u0430\u043d\u0438\u044e \u1100\u1175\u1107\u1169\u11ab" +
  " \u30c6\u30d5\u30a9\u30eb\u30c8 \u65e2\u5b9a \u9ed8\u8ba4");
const FILLERS = wordSet("apenas nur only port ports protocol protocole protocoles protocols seulement solamente" +
  " solo somente \u0442\u043e\u043b\u044c\u043a\u043e");
const PORT_WORDS = wordSet("cong containerpoort containerport hostpoort hostport poort poorten poortnummer porcie" +
  " port porta portach portar portarna portas porte portech portem porten portja portlar portlari portlarini" +
  " portno portnumber portnumbers portnummer portnummern portok portot portow ports portszam portta portu portun" +
  " portunda portundan portunu porty puerto puertos quellport quellports standaardpoort standardport standardports" +
  " zielport zielports \u043f\u043e\u0440\u0442 \u043f\u043e\u0440\u0442\u0430" +
  " \u043f\u043e\u0440\u0442\u0430\u043c \u043f\u043e\u0440\u0442\u0430\u043c\u0438" +
  " \u043f\u043e\u0440\u0442\u0430\u0445 \u043f\u043e\u0440\u0442\u0438 \u043f\u043e\u0440\u0442\u043e\u0432" +
  " \u043f\u043e\u0440\u0442\u0443 \u043f\u043e\u0440\u0442\u044b \u043f\u043e\u0440\u0442\u0456\u0432" +
  " \u05e4\u05d5\u05e8\u05d8 \u05e4\u05d5\u05e8\u05d8\u05d9\u05dd \u0627\u0644\u0645\u0646\u0627\u0641\u0630" +
  " \u0627\u0644\u0645\u0646\u0641\u0630 \u062f\u0631\u06af\u0627\u0647 \u0645\u0646\u0627\u0641\u0630" +
  " \u0645\u0646\u0641\u0630 \u067e\u0648\u0631\u062a \u067e\u0648\u0631\u062a\u0647\u0627" +
  " \u092a\u094b\u0930\u091f \u0e1e\u0e2d\u0e23\u0e15");
const PORT_PARTS = wordSet("\u0e1e\u0e2d\u0e23\u0e15 \u1111\u1169\u1110\u1173 \u30db\u30fc\u30c8 \u6e2f\u53e3" +
  " \u7aef\u53e3 \u901a\u8a0a\u57e0 \u9023\u63a5\u57e0");
const PORT_AFFIXES = wordSet("\u110f\u1165\u11ab\u1110\u1166\u110b\u1175\u1102\u1165" +
  " \u0e04\u0e32\u0e40\u0e23\u0e21\u0e15\u0e19 \u1103\u1175\u1111\u1169\u11af\u1110\u1173" +
  " \u1112\u1169\u1109\u1173\u1110\u1173 \u0e40\u0e23\u0e21\u0e15\u0e19 \u1100\u1175\u1107\u1169\u11ab" +
  " \u1107\u1165\u11ab\u1112\u1169 \u30c6\u30d5\u30a9\u30eb\u30c8 \u30b3\u30f3\u30c6\u30ca \u1107\u1165\u11ab" +
  " \u30db\u30b9\u30c8 \u4e3b\u673a \u5185\u90e8 \u5916\u90e8 \u5b9b\u5148 \u5bb9\u5668 \u5bbf\u4e3b \u5e38\u7528" +
  " \u65e2\u5b9a \u756a\u53f7 \u76ee\u6807 \u76ee\u7684 \u7bc4\u56f2 \u7f3a\u7701 \u8303\u56f4 \u898f\u5b9a" +
  " \u9810\u8a2d \u9ed8\u8ba4 \u306e \u53f7 \u6e90 \u756a \u7b2c \u865f");

// wordSet returns the set of the words in a text.
function wordSet(list) { return new Set(list.split(" ")); }

// bare removes what the words above do not have: accents of all scripts, and strokes through letters.
function bare(word) {
  const plain = { "\u0142": "l", "\u0111": "d", "\u00f8": "o", "\u0131": "i" };
  return word.replace(/[\u0300-\u036f\u064b-\u0655\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u3099\u309a]/g, "")
    .replace(/[\u0142\u0111\u00f8\u0131]/g, (letter) => plain[letter]);
}

const AFFIX = new RegExp(Array.from(PORT_AFFIXES).join("|"), "g");

// isPortWord reports whether a word means "port" in any language.
function isPortWord(word) {
  return PORT_WORDS.has(word) || Array.from(PORT_PARTS).some((part) => {
    return word.indexOf(part) >= 0 && word.replace(part, "").replace(AFFIX, "") === "";
  });
}
