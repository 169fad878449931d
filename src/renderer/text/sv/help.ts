/** The help. */
export const help = {
  'help.title': 'Hjälp',
  'help.contents': 'Hjälpens sidor',
  'help.tour': 'Visa rundturen',
  'help.about': 'Om Insatskartan',
  'help.missing': 'Hjälpsidan finns inte',
  'help.missingText': 'Sidan kan ha bytt namn. Alla hjälpsidor finns i listan.',
  'help.toAll': 'Till hjälpens första sida',
} as const satisfies Record<`help.${string}`, string>;
