import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { foldedName } from '../search/fold.ts';
import * as type from './cell-types.ts';
import type { CellFault, CellType } from './cell-types.ts';

export type FieldPath = readonly (string | number)[];

/** One thing a column can hold. `title` is the heading it is written under; `names` are other headings it is known by. */
export interface Field {
  readonly key: string;
  readonly part: 'entry' | 'offer';
  readonly title: string;
  readonly names: readonly string[];
  readonly path: FieldPath;
  readonly type: CellType;
  /** A form of its own (id, telephone, e-mail), where the guard against identity numbers does not look. */
  readonly typed: boolean;
}

const kinds = { intervention: ['Insats', 'metod'], assessment: ['Bedömningsmetod', 'bedömningsinstrument', 'instrument'], organisation: ['Organisationsform'], activity: ['Aktivitet'] } as const;
const statuses = {
  proposed: ['Föreslagen', 'förslag', 'ny'],
  'under-review': ['Under granskning', 'granskas'],
  offered: ['Erbjuds', 'aktiv', 'pågående', 'pågår'],
  'phasing-out': ['Fasas ut', 'utfasning'],
  ended: ['Avslutad', 'upphört', 'inaktiv'],
} as const;
const offered = { yes: ['Erbjuds här', 'ja', 'erbjuds', 'x'], no: ['Erbjuds inte här', 'nej', 'erbjuds inte'], unknown: ['Vet inte', 'okänt', 'vet ej', 'oklart'] } as const;
const supplyForms = {
  own: ['Egen', 'egen regi', 'egenregi', 'i egen regi', 'stadsdelen', 'intern'],
  committee: ['Socialnämnd', 'socialnämnden', 'stadsgemensam', 'central'],
  procured: ['Upphandlad', 'upphandlat', 'upphandling', 'ramavtal', 'köpt', 'extern', 'LOV', 'LOU'],
  region: ['Region', 'regionen', 'landstinget'],
  state: ['Staten', 'statlig', 'stat', 'SiS'],
  joint: ['Samverkan', 'i samverkan', 'gemensam'],
} as const;
const ownForms = { 'in-house': ['Egen regi', 'egen personal'], contracted: ['Entreprenad', 'på entreprenad'] } as const;
const assessments = {
  required: ['Behovsprövad', 'ja', 'behovsprövat', 'bistånd', 'biståndsbedömd', 'kräver beslut'],
  'not-required': ['Utan behovsprövning', 'nej', 'öppen ingång', 'utan beslut', 'serviceinsats', 'öppet'],
} as const;

interface Options {
  readonly type?: CellType;
  readonly path?: FieldPath;
  readonly typed?: boolean;
}

function fieldOf(part: Field['part'], key: string, headings: readonly [string, ...string[]], options: Options): Field {
  const [title, ...names] = headings;
  return { key, part, title, names, path: options.path ?? [key], type: options.type ?? type.text, typed: options.typed ?? false };
}
const entry = (key: string, headings: readonly [string, ...string[]], options: Options = {}): Field => fieldOf('entry', key, headings, options);
const offer = (key: string, headings: readonly [string, ...string[]], options: Options = {}): Field => fieldOf('offer', key, headings, options);
const contract = (key: string): FieldPath => ['contract', key];
const contact = (key: string): FieldPath => ['contacts', 0, key];

const entryFields: readonly Field[] = [
  entry('id', ['Id', 'insats-id', 'insatsid', 'intervention id', 'identitet'], { typed: true, type: type.requiredText }),
  entry('name', ['Namn', 'insats', 'insatsens namn', 'insatsnamn', 'benämning', 'metod', 'metodnamn', 'name', 'intervention', 'title', 'titel'], { type: type.requiredText }),
  entry('abbreviation', ['Förkortning', 'förk', 'kortnamn', 'abbreviation', 'short name', 'akronym']),
  entry('aliases', ['Andra namn', 'alias', 'kallas även', 'aliases', 'även kallad'], { type: type.words }),
  entry('kind', ['Slag', 'typ', 'typ av insats', 'kind', 'type', 'insatstyp'], { type: type.choice(kinds) }),
  entry('status', ['Status', 'läge', 'state'], { type: type.choice(statuses) }),
  entry('summary', ['Sammanfattning', 'kort beskrivning', 'summary', 'kortfattat', 'ingress']),
  entry('description', ['Beskrivning', 'description', 'om insatsen', 'innehåll', 'beskrivning av insatsen']),
  entry('targetGroup', ['Målgrupp', 'målgrupper', 'target group', 'för vem', 'målgruppsbeskrivning']),
  entry('notFor', ['Inte för', 'exkludering', 'not for', 'ej för', 'inte lämplig för', 'exklusionskriterier']),
  entry('ageMin', ['Ålder från', 'lägsta ålder', 'min ålder', 'från ålder', 'age from', 'age min', 'minimum age', 'yngsta'], { type: type.whole, path: ['ages', 'min'] }),
  entry('ageMax', ['Ålder till', 'högsta ålder', 'max ålder', 'till ålder', 'age to', 'age max', 'maximum age', 'äldsta'], { type: type.whole, path: ['ages', 'max'] }),
  entry('problemAreas', ['Problemområden', 'problemområde', 'problem', 'problem areas', 'problematik'], { type: type.terms('problemAreas') }),
  entry('needs', ['Behov', 'behovsområden', 'needs', 'BBIC-områden', 'BBIC'], { type: type.terms('needs') }),
  entry('riskFactors', ['Riskfaktorer', 'riskfaktor', 'risk factors'], { type: type.terms('riskFactors') }),
  entry('protectiveFactors', ['Skyddsfaktorer', 'skyddsfaktor', 'protective factors'], { type: type.terms('protectiveFactors') }),
  entry('preventionLevel', ['Preventionsnivå', 'nivå', 'prevention level', 'förebyggande nivå'], { type: type.term('preventionLevels') }),
  entry('setting', ['Arena', 'plats', 'setting', 'var'], { type: type.term('settings') }),
  entry('duration', ['Omfattning', 'längd', 'tid', 'duration', 'insatstid', 'behandlingstid', 'omfattning och tid']),
  entry('legalBasis', ['Lagrum', 'lagstöd', 'legal basis', 'lag']),
  entry('legalBasisVerified', ['Lagrum kontrollerat', 'legal basis verified'], { type: type.yesNo(true) }),
  entry('methodGroups', ['Metodgrupper', 'metodgrupp', 'method groups'], { type: type.terms('methodGroups') }),
  entry('manual', ['Manual', 'manualbaserad'], { path: ['implementation', 'manual'] }),
  entry('training', ['Utbildning', 'utbildningskrav', 'training', 'krav på utbildning'], { path: ['implementation', 'training'] }),
  entry('licence', ['Licens', 'licence', 'license', 'certifiering'], { path: ['implementation', 'licence'] }),
  entry('supervision', ['Handledning', 'supervision'], { path: ['implementation', 'supervision'] }),
  entry('fidelity', ['Programtrohet', 'fidelity', 'följsamhet', 'metodtrohet'], { path: ['implementation', 'fidelity'] }),
  entry('offeredHere', ['Erbjuds här', 'erbjuds', 'offered here', 'offered', 'finns hos oss'], { type: type.choice(offered) }),
  entry('verified', ['Kontrollerad i källa', 'verified', 'kontrollerad'], { type: type.yesNo(true) }),
  entry('owner', ['Ansvarig', 'ägare', 'owner', 'ansvarig för insatsen', 'metodansvarig']),
  entry('reviewedAt', ['Granskad', 'senast granskad', 'reviewed', 'reviewed at', 'uppdaterad'], { type: type.day }),
  entry('reviewDueAt', ['Granskas senast', 'nästa granskning', 'review due', 'ses över senast'], { type: type.day }),
  entry('tags', ['Märkord', 'taggar', 'tags', 'etiketter'], { type: type.words }),
  entry('searchWords', ['Sökord', 'search words', 'keywords', 'nyckelord'], { type: type.words }),
  entry('notes', ['Anteckningar', 'anteckning', 'kommentar', 'kommentarer', 'övrigt', 'notes', 'anmärkning', 'not']),
];

const offerFields: readonly Field[] = [
  offer('offerId', ['Utbudets id', 'utbuds-id', 'offer id'], { typed: true, path: ['id'], type: type.requiredText }),
  offer('supplyForm', ['Regiform', 'regi', 'driftform', 'driftsform', 'supply form', 'utförandeform'], { type: type.choice(supplyForms) }),
  offer('ownForm', ['Form av egen regi', 'own form'], { type: type.choice(ownForms, null) }),
  offer('responsibleBoardId', ['Ansvarig nämnd', 'nämnd', 'board', 'responsible board', 'huvudman'], { type: type.term('boards') }),
  offer('unitId', ['Enhet', 'unit'], { type: type.term('units') }),
  offer('providerName', ['Utförare', 'leverantör', 'provider', 'utförarens namn', 'anordnare', 'ges av']),
  offer('needsAssessment', ['Behovsprövning', 'behovsprövad', 'needs assessment', 'ingång', 'biståndsbedömning'], { type: type.choice(assessments, null) }),
  offer('places', ['Platser', 'antal platser', 'kapacitet', 'places', 'capacity'], { type: type.whole, path: ['capacity', 'places'] }),
  offer('placesAsOf', ['Platser avser', 'places as of'], { type: type.day, path: ['capacity', 'asOf'] }),
  offer('waitWeeks', ['Väntetid i veckor', 'väntetid', 'väntetid veckor', 'kötid', 'wait weeks', 'waiting time', 'wait'], { type: type.decimal, path: ['wait', 'weeks'] }),
  offer('waitAsOf', ['Väntetid avser', 'wait as of', 'väntetid per'], { type: type.day, path: ['wait', 'asOf'] }),
  offer('price', ['Pris', 'kostnad', 'price', 'dygnspris', 'avgift']),
  offer('contractFramework', ['Avtal', 'ramavtal', 'avtalets namn', 'framework', 'contract', 'avtalsnamn'], { type: type.nullableText, path: contract('framework') }),
  offer('contractFrom', ['Avtal från', 'avtalsstart', 'contract from'], { type: type.day, path: contract('from') }),
  offer('contractTo', ['Avtal till', 'avtalsslut', 'avtal t.o.m.', 'avtalet gäller till', 'contract to', 'contract end', 'avtal slut'], { type: type.day, path: contract('to') }),
  offer('contractRank', ['Rangordning', 'rang', 'rank', 'avropsordning'], { type: type.whole, path: contract('rank') }),
  offer('howToApply', ['Så söker du', 'hur man söker', 'ansökan', 'how to apply', 'väg in', 'så här söker du']),
  offer('contactName', ['Kontakt', 'kontaktperson', 'contact', 'contact name'], { path: contact('name') }),
  offer('contactRole', ['Kontaktens roll', 'contact role', 'kontakt roll'], { path: contact('role') }),
  offer('contactPhone', ['Telefon', 'kontaktens telefon', 'phone', 'tfn', 'telefonnummer'], { path: contact('phone'), typed: true }),
  offer('contactEmail', ['E-post', 'epost', 'mejl', 'email', 'mail', 'kontaktens e-post', 'e-postadress'], { path: contact('email'), typed: true }),
  offer('contactInternal', ['Kontakten är intern', 'contact internal', 'intern kontakt'], { type: type.yesNo(false), path: contact('internal') }),
  offer('activeFrom', ['Erbjuds från', 'startdatum', 'från och med', 'active from'], { type: type.day }),
  offer('activeTo', ['Erbjuds till', 'slutdatum', 'till och med', 'active to'], { type: type.day }),
  offer('isExample', ['Exempel', 'is example'], { type: type.yesNo(false) }),
];

/** Ages in one cell, as lists often have them; read, never written. */
const agesField = entry('ages', ['Ålder', 'åldrar', 'åldersgrupp', 'ages', 'age', 'åldersspann'], { path: ['ages'] });

/** Every field that a column can be, in the order of an exported file. */
export const exportFields: readonly Field[] = [...entryFields, ...offerFields];
export const fields: readonly Field[] = [...exportFields, agesField];

const byKey = new Map(fields.map((field) => [field.key, field]));

/** The field with this key. */
export function fieldOfKey(key: string): Field | undefined {
  return byKey.get(key);
}

const byHeading = new Map<string, string>();
for (const { key, title, names } of [...fields].reverse()) for (const name of [...names, key, title].reverse()) byHeading.set(foldedName(name), key);
for (const { key, title } of fields) byHeading.set(foldedName(title), key);

/** The field that a heading is a name for, in Swedish or English; null where none is. */
export function guessField(heading: string): string | null {
  const plain = heading.replace(/\(.*?\)/g, ' ').replace(/[*:]/g, ' ');
  return byHeading.get(foldedName(heading)) ?? byHeading.get(foldedName(plain)) ?? null;
}

function agesOf(cell: string): readonly [number | null, number | null] | null {
  const plain = cell.toLowerCase().replace(/år|\s|\u00a0/g, '');
  const range = /^(\d{1,3})(?:[-–—]|till)(\d{1,3})$/.exec(plain);
  if (range) return [Number(range[1]), Number(range[2])];
  const from = /^(?:från)?(\d{1,3})(?:\+|[-–—]|ochuppåt|ochäldre)?$/.exec(plain);
  if (from) return [Number(from[1]), /^\d+$/.test(plain) ? Number(from[1]) : null];
  const to = /^(?:upptill|till|t\.?o\.?m\.?|[-–—]|<|≤)(\d{1,3})$/.exec(plain) ?? /^0?[-–—](\d{1,3})$/.exec(plain);
  return to ? [null, Number(to[1])] : null;
}

/** Values and the way to each; or what is wrong with the cell. */
export type Settings = { readonly set: readonly (readonly [FieldPath, unknown])[] } | CellFault;

/** What a cell that is not empty says about its field; null is a cell that empties it. */
export function readField(field: Field, cell: string | null, vocabulary: Vocabulary): Settings {
  if (field === agesField) {
    const ages = cell === null ? ([null, null] as const) : agesOf(cell);
    return ages === null ? { code: 'not_ages', message: 'not ages, as in 12–17' } : { set: [[['ages', 'min'], ages[0]], [['ages', 'max'], ages[1]]] };
  }
  if (cell === null) return field.type.empty === undefined ? { code: 'required', message: 'cannot be emptied' } : { set: [[field.path, field.type.empty]] };
  const result = field.type.read(cell, vocabulary);
  return 'value' in result ? { set: [[field.path, result.value]] } : result;
}

/** The field whose value a path into an entry or an offer leads to. */
export function fieldAt(part: Field['part'], path: FieldPath): string | null {
  const fits = (field: Field): boolean => field.part === part && field !== agesField && field.path.every((step, index) => index >= path.length || step === path[index]);
  return fields.find(fits)?.key ?? null;
}
