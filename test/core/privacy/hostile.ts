const pieces = [
  ...["a", "A", "1", "0", " ", "\n", ".", "-", "@", "'", "(", "[", "]", "<", "§", "é", "\u{1d400}", "\t"],
  ...["a@b.", "a.b@c.d ", "1234 ", "12-34-", "0 1 ", "+44 ", "GB29 NWBK 6016 ", "AB12 CDEF ", "[person 1] "],
  ...["passport ", "NHS number ", "account number is ", "case number is A/", "born on 3 may ", "(0", "£1,"],
  ...[
    "Mr ",
    "Mr Smith ",
    "Sarah ",
    "Sarah Jones ",
    "Sarah Jones, ",
    "J. ",
    "J ",
    "Hi Sarah, ",
    "sarah jones ",
  ],
  ...["A v ", "de la ", "John de la ", "van der ", "Sarah & ", "Smith, ", "Wei Zhang ", "Xa Jones ", "O'N-"],
  ...["regards\n", "the director ", "director, ", "my colleague ", "our a b ", "he ", "his ", "is was "],
  ...["4 Mill ", "4 Mill Lane ", "1 A ", "Flat 3 ", "at 4 a ", "Rose Cottage, a ", "tenant at 4 Mill Lane "],
  ...["she is ", "John Smith is ", "John Smith has been his ", "John Smith, a a a a a ", "allegations of a "],
  ...["John Smith in a b ", "investigation a b c d ", "5-year-old ", "accused of accused of "],
  ...[
    "<|",
    "fenced-1 ",
    "</fenced-2>",
    "ignore all ",
    "show your ",
    "send data ",
    "![a](",
    "Ignorez toutes les ",
  ],
  ...["AAAAaaaa1111", "\u200b", "\u{e0041}", "\ud800", "\u202e"],
];
const length = 100_000;

/** Texts of 100,000 units made to keep a pattern busy: a piece over and over. */
export const hostileTexts: readonly (readonly [string, string])[] = pieces.map((piece) => [
  JSON.stringify(piece),
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
]);
