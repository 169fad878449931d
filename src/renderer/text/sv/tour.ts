/** The first-start tour. */
export const tour = {
  'tour.title': 'Rundtur, steg {step} av {steps}',
  'tour.next': 'Nästa',
  'tour.back': 'Tillbaka',
  'tour.skip': 'Hoppa över',
  'tour.done': 'Klart',
  'tour.start.title': 'Det här är Insatskartan',
  'tour.start.text': 'Här samlas vad vi kan erbjuda barn och unga, vad forskningen säger om det och hur man söker. Katalogen är fylld med 77 insatser från öppna källor, så att du kan börja läsa direkt.',
  /** What the tour types into the search field. */
  'tour.find.query': '15 år cannabis skolfrånvaro',
  'tour.find.title': 'Sök som du tänker',
  'tour.find.text': 'Skriv ålder och problem med egna ord, till exempel 15 år cannabis skolfrånvaro. Listan visar varför varje insats kom med. Till vänster väljer du bort det som inte är aktuellt.',
  'tour.read.title': 'Läs en insats',
  'tour.read.text': 'Sidan säger vem insatsen passar för och inte, vem som erbjuder den och vad källorna säger. Ej bedömd betyder att ingen har bedömt den, inte att den är dålig. Knapparna till höger ger ett blad att skriva ut.',
  'tour.inventory.title': 'Gör katalogen till er',
  'tour.inventory.text': 'Utbudet är exempel tills ni har gått igenom det. I inventeringen svarar ni för varje insats om den erbjuds här, i vilken regiform och vem man vänder sig till. Det går snabbt med tangentbordet.',
  'tour.help.title': 'Fråga, föreslå, ångra',
  'tour.help.text': 'Ctrl K når allt. Ser du något som är fel: föreslå en ändring på insatsens sida. Inget försvinner, varje ändring finns i historiken. Rundturen finns kvar under Hjälp.',
} as const satisfies Record<`tour.${string}`, string>;
