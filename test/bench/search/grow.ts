import { searchDocument } from '#core/catalogue/search/document.ts';
import type { FieldText, SearchDocument } from '#core/catalogue/search/engine.ts';
import { generatedId, randomNumbers } from '#test/support/generate.ts';
import { readStarter } from '#test/support/starter.ts';

/*
 * The grown catalogue. Terms from the lists (problem areas, settings …) are a starter entry's, for lists do not grow with the catalogue.
 * Running text is the starter's own sentences in new company; in them about one long word in three gives way to a word of a growing stock,
 * and names and aliases are made of that stock. A word is drawn from the stock as words are in any language (Pitman-Yor): mostly one
 * already in use, in proportion to its use, now and then a new one, ever more seldom. A new word is a Swedish compound with an ending.
 */
const heads =
  'familje skol ungdoms barn föräldra kontakt stöd natt vår hem grupp nätverks släkt flick pojk tonårs alkohol drog cannabis spel vålds brotts kris trygghets närvaro start fält kväll helg sommar idrotts kultur musik jobb praktik bostads boende flykting språk syskon anhörig sorge ångest sömn kost rörelse djur häst skogs båt teater dans mat lek läs läxhjälps mentors vägs framtids livs rätts skadestånds'.split(' ');
const middles = 'arbets samtals behandlings utrednings planerings vårds omsorgs utvecklings motivations samverkans förändrings relations anknytnings beroende återfalls färdighets'.split(' ');
const tails =
  'samtal stöd grupp team program kurs mottagning lots mentor coach terapi behandling utredning bedömning plan verksamhet center hem boende lägenhet kontakt familj möte rådgivning jour linje spår modell metod träning skola läger verkstad projekt insats uppdrag samordning samverkan uppföljning kartläggning intervju formulär screening analys handledning utbildning cirkel träff rum hus gård båge kedja'.split(' ');
const endings = ['', '', '', 'en', 'et', 'er', 'erna', 's', 'ens'] as const;
const connecting = ['för', 'i', 'med', 'mot', 'och'] as const;

const discount = 0.7;
const strength = 800;
const replaced = 0.35;

type Draw = () => number;

function pick<T>(draw: Draw, items: readonly T[]): T {
  return items[Math.floor(draw() * items.length)] as T;
}

function coin(draw: Draw): string {
  const middle = draw() < 0.35 ? pick(draw, middles) : '';
  const second = draw() < 0.1 ? pick(draw, heads) : '';
  return pick(draw, heads) + second + middle + pick(draw, tails) + pick(draw, endings);
}

/** Words in use, each as often as it has been used. */
class WordStock {
  private readonly used: string[] = [];
  private readonly known = new Set<string>();

  next(draw: Draw): string {
    const share = (strength + discount * this.known.size) / (strength + this.used.length);
    const word = draw() < share ? coin(draw) : pick(draw, this.used);
    this.known.add(word);
    this.used.push(word);
    return word;
  }
}

const longWord = /(?<!\p{L})\p{Ll}{6,}(?!\p{L})/gu;
const sentenceEnd = /(?<=[.!?])\s+/;

interface Soil {
  readonly models: readonly SearchDocument[];
  readonly sentences: readonly string[];
  readonly stock: WordStock;
  readonly draw: Draw;
}

function sentence({ sentences, stock, draw }: Soil): string {
  return pick(draw, sentences).replace(longWord, (word) => (draw() < replaced ? stock.next(draw) : word));
}

function text(soil: Soil, most: number): FieldText[] {
  const count = 1 + Math.floor(soil.draw() * most);
  return [{ text: Array.from({ length: count }, () => sentence(soil)).join(' ') }];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function nameOf({ stock, draw }: Soil): string {
  const first = capital(stock.next(draw));
  if (draw() < 0.3) return first;
  return draw() < 0.5 ? `${first} ${pick(draw, connecting)} ${stock.next(draw)}` : `${first} ${stock.next(draw)} ${pick(draw, connecting)} ${stock.next(draw)}`;
}

function abbreviationOf(name: string, draw: Draw): FieldText[] {
  if (draw() < 0.6) return [];
  const letters = name.split(' ').map((word) => word.charAt(0)).join('');
  return [{ text: `${letters}${pick(draw, [...'ABDEFGHIKLMNOPRSTUV'])}${pick(draw, [...'ABDEFGHIKLMNOPRSTUV'])}`.toUpperCase() }];
}

function grown(soil: Soil, number: number): SearchDocument {
  const { models, draw } = soil;
  const frame = pick(draw, models);
  const name = nameOf(soil);
  const fields: SearchDocument['fields'] = {
    ...frame.fields,
    abbreviation: abbreviationOf(name, draw),
    name: [{ text: name }],
    aliases: Array.from({ length: Math.floor(draw() * 4) }, () => ({ text: nameOf(soil) })),
    searchWords: draw() < 0.3 ? [{ text: soil.stock.next(draw) }] : [],
    targetGroup: text(soil, 1),
    summary: text(soil, 1),
    description: text(soil, 4),
    verdicts: pick(draw, models).fields.verdicts ?? [],
  };
  return { ...frame, id: generatedId(number), fields };
}

/** The starter's documents and as many grown from them as make `count`. The same seed gives the same documents. */
export function grownDocuments(count: number, seed = 1): SearchDocument[] {
  const { interventions, vocabulary } = readStarter();
  const models = interventions.map(({ id, data }) => searchDocument(id, data, vocabulary));
  const sentences = interventions.flatMap(({ data }) => [data.summary, data.description, data.targetGroup].flatMap((one) => one.split(sentenceEnd))).filter((one) => one !== '');
  const soil: Soil = { models, sentences, stock: new WordStock(), draw: randomNumbers(seed) };
  const rest = Array.from({ length: Math.max(0, count - models.length) }, (_, index) => grown(soil, index + 1));
  return [...models.slice(0, count), ...rest];
}
