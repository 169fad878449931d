import { stemmer } from '@orama/stemmers/swedish';
import { remembering } from './fold.ts';

const shortest = 3;
const mostPasses = 3;

/** Forms that no rule brings together, folded: what the rules give → what it should be. */
const exceptions: Readonly<Record<string, string>> = {
  foraldr: 'forald', dottr: 'dot', brod: 'bror', brodr: 'bror', modr: 'mor', fad: 'far', rymt: 'rym', rokt: 'rok', stjal: 'stold', stal: 'stold', stulit: 'stold',
  druckit: 'drick', drack: 'drick', slog: 'sla', slar: 'sla', slagit: 'sla', hjalpt: 'hjalp', begatt: 'bega', begar: 'bega', begick: 'bega', domd: 'dom', domt: 'dom',
  misshandl: 'misshandel', bor: 'bo', bott: 'bo', mar: 'ma', matt: 'ma', gar: 'ga', gatt: 'ga', gick: 'ga', stodj: 'stod', yngr: 'ung', aldr: 'aldr', mindr: 'lit', bocker: 'bok', stad: 'stad', man: 'man',
};

/** Words that no ending tells: strong verbs and other irregular forms, by what they are forms of. Folded. */
const irregular: Readonly<Record<string, string>> = {
  slå: 'slar slog slagit', slagen: 'slas slagen slagna slaget nedslagen nerslagen ihjalslagen', hotad: 'hotad hotade hotas hotats', misshandlad: 'misshandlad misshandlas misshandlats', rånad: 'ranad ranas ranats', mobbad: 'mobbad mobbas mobbade', slåss: 'slass slogs slagits', ljug: 'ljog ljuger ljugit ljugen', skrik: 'skrek skrikit', bit: 'bet bitit biten bita', stick: 'stack stuckit',
  spring: 'sprang sprungit', skär: 'skurit skuren', bryt: 'brot brutit bruten brutna', skjut: 'skot skjutit skjuten skjutna skjutits', sov: 'sovit sover sova', sit: 'satt suttit sitter sitta',
  våldtäkt: 'valdta valdtar valdtagen valdtagna valdtog valdtogs valdtagit valdtagits valdtakt valdtakter valdtakten', grip: 'grep greps gripit gripen gripna gripits', omhänderta: 'omhandertas omhandertar omhandertagen omhandertagna omhandertaget omhandertagits omhandertog omhandertogs omhandertagande omhandertagandet',
  sälj: 'salde salt sald salda saljer', försvinn: 'forsvann forsvinner forsvunnit forsvunnen forsvunna', avvik: 'avvek avviker avvikit', drick: 'drucken druckna dryck dryckesvanor', sup: 'sop supit supen supande', papper: 'papper papperet pappret papperen',
  arg: 'argt', förlåt: 'forlat forlata forlater forlatelse', stöld: 'stulen stulna stulet stulits', lid: 'lidit', vinn: 'vann vunnit', flyg: 'flog flugit', hugg: 'hogg',
  förbjud: 'forbjod forbjudit forbjuden', smyg: 'smog smugit', tving: 'tvang', bär: 'burit', bränn: 'brann brunnit', häng: 'hangt', utkast: 'utkastad utslangd', fly: 'flydde flytt',
  rymning: 'rymmer rymma rymt rymde rymning rymningar rymningen rymling', misstänk: 'misstankt misstankta misstanks misstanker misstanke misstanken misstankar', berus: 'berusad berusade berusat berusning',
};
const whole: ReadonlyMap<string, string> = new Map(Object.entries(irregular).flatMap(([is, forms]) => forms.split(' ').map((form) => [form, is.normalize('NFKD').replace(/\p{M}/gu, '')] as const)));

/**
 * Snowball's Swedish rules (snowballstem.org/algorithms/swedish), again as long as they take something away: `ungdomars` → `ungdomar` → `ungdom`.
 * They know no definite -an and -et (`skolan`, `hemmet`), so those are taken here.
 */
function reduced(word: string): string {
  let present = word;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = stemmer(present).replace(/(?<=\p{L}{3}[^aoueiy\P{L}])(?:et|an)s?$/u, '');
    if (next === present || next.length < shortest) break;
    present = next;
  }
  return present;
}

/** The stem of a folded word: `ungdomarna` and `ungdomen` → `ungdom`, `hemmet` and `hem` → `hem`. Folded first, so that `foralder` and `förälder` meet. */
export const stem = remembering((term: string): string => {
  const known = whole.get(term);
  if (known !== undefined) return known;
  const plain = /\p{N}/u.test(term) ? term : reduced(term);
  const single = plain.length > shortest ? plain.replace(/(\p{L})\1$/u, '$1') : plain;
  return Object.hasOwn(exceptions, single) ? (exceptions[single] as string) : single;
});

const endings = ['ivitet', 'ivit', 'alitet', 'alit', 'itet', 'it', 'ering', 'ation', 'ning', 'else', 'ing', 'ion', 'isk', 'het', 'sam', 'skap', 'inel', 'el', 'erad', 'iv'] as const;
const shortestRoot = 4;
const sameRoot: Readonly<Record<string, string>> = { terapeut: 'terapi', krimin: 'kriminal', krimi: 'kriminal' };

/** What noun, verb and adjective have in common: `behandling`, `behandla` → `behandl`; `aggressiv`, `aggression` → `agress`. Coarser than a stem. */
export const rootOf = remembering((stemmed: string): string => {
  let present = stemmed;
  for (let pass = 0; pass < 2; pass += 1) {
    const ending = endings.find((one) => present.endsWith(one) && present.length - one.length >= shortestRoot);
    if (ending === undefined) break;
    present = present.slice(0, -ending.length);
  }
  const single = present.replace(/(\p{L})\1$/u, '$1');
  return Object.hasOwn(sameRoot, single) ? (sameRoot[single] as string) : single;
});
