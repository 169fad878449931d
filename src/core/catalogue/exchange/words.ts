/** What is wrong with a cell, in words: beside the cell on the screen, and in the file of faulty rows. */
export const faultWords = {
  other: 'går inte att läsa så som det står',
  identity_number: 'innehåller ett personnummer eller samordningsnummer',
  mojibake: 'bokstäverna är fel avkodade, till exempel å, ä och ö',
  replacement_character: 'bokstäver har gått förlorade innan filen sparades',
  control_character: 'innehåller tecken som inte går att visa',
  too_many_cells: 'raden har fler celler än rubrikerna',
  too_few_cells: 'raden har färre celler än rubrikerna',
  broken_quote: 'ett citattecken är inte avslutat',
  missing_header: 'ingen rubrik säger vilken insats raden gäller',
  duplicate_column: 'två kolumner har samma rubrik',
  same_field: 'två kolumner läses som samma uppgift',
  empty_file: 'filen är tom',
  required: 'saknas',
  ambiguous: 'flera insatser heter så; ange id',
  ambiguous_offer: 'flera utbud passar; ange utbudets id',
  duplicate_offer: 'samma utbud står på en rad till',
  contradiction: 'säger något annat än en tidigare rad om samma insats',
  duplicate: 'står två gånger',
  not_an_id: 'är inget id',
  unknown_choice: 'är inget av de ord som går att välja',
  unknown_term: 'finns inte i ordlistan',
  unknown_board: 'nämnden finns inte i ordlistan',
  unknown_unit: 'enheten finns inte i ordlistan',
  not_a_number: 'är inget tal',
  not_a_whole_number: 'är inget heltal',
  not_a_day: 'är inget datum; skriv till exempel 2026-11-22',
  not_ages: 'är ingen ålder; skriv till exempel 12–17',
  not_yes_or_no: 'är varken ja eller nej',
  age_order: 'den äldsta åldern är lägre än den yngsta',
  date_order: 'slutar innan det börjar',
  too_big: 'är för långt eller för stort',
  too_small: 'är för litet',
  formula_without_value: 'formeln har inget värde; öppna och spara filen i Excel först',
  cell_error: 'cellen visar ett fel i Excel',
  unrecognized_keys: 'innehåller en uppgift som programmet inte känner till',
} as const;

/** Headings of the columns that the file of faulty rows has beside those of the list. */
export const faultyHeadings = { line: 'Rad i filen', faults: 'Vad som är fel', hidden: '(personnummer borttaget)' } as const;

/** What is wrong, in words. */
export function faultText(code: string): string {
  return faultWords[code as keyof typeof faultWords] ?? faultWords.other;
}
