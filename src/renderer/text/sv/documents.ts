/** Files to print or send: the card, the comparison and the printed catalogue. */
export const documents = {
  'documents.card': 'Ladda ner bladet',
  'documents.compare': 'Ladda ner',
  'documents.catalogue': 'Skriv ut katalogen',
  'documents.selection': 'Skriv ut urvalet',
  'documents.docx': 'Word',
  'documents.docx.about': 'Går att ändra i Word',
  'documents.pdf': 'PDF',
  'documents.pdf.about': 'Färdig att skriva ut eller skicka',
  'documents.html': 'Webbsida',
  'documents.html.about': 'En fil som öppnas i webbläsaren',
  'documents.done': '{filename} är klar',
  'documents.noPdf': 'PDF går inte att göra på den här datorn: Chrome eller Edge saknas. Välj Word i stället.',
  'documents.failed': 'Filen gick inte att göra. Inget är ändrat. Försök igen.',
} as const satisfies Record<`documents.${string}`, string>;
