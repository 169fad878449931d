/** First characters that make a spreadsheet take a text for a formula, full-width forms among them. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet would run the text instead of showing it. */
export function startsFormula(text: string): boolean {
  return formulaStart.test(text);
}
