/** The printed cards: one page for the caseworker, one in easy Swedish for a meeting. */
export const cards = {
  'cards.back': 'Till insatsen',
  'cards.print': 'Skriv ut',
  'cards.title': 'Blad: {name}',
  'cards.preview': 'Så här blir bladet. Det får plats på en sida A4 och går att läsa i svartvitt.',
  'cards.sheet': 'Bladet som skrivs ut',

  'cards.easy.title': 'Lätt svenska: {name}',
  'cards.easy.intro': 'Ett blad att ge till den unga och familjen. Texten är gjord av uppgifterna i katalogen. Ändra den så att den passar mötet.',
  'cards.easy.notSaved': 'Det du skriver här sparas inte och lämnar inte den här sidan. Skriv ändå inte namn eller annat om en klient.',
  'cards.easy.edit': 'Ändra texten',
  'cards.easy.done': 'Klar med ändringen',
  'cards.easy.reset': 'Ta tillbaka texten från katalogen',
} as const satisfies Record<`cards.${string}`, string>;
