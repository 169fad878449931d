const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words so common that they say nothing about what is looked for. */
const silent = listed(`
  och i på pa som för med en ett till av den det de dem är har hos om att vid eller från kan vad vi jag han hon hen du ni man min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era deras dess
  hans hennes hens henne honom denna denne detta dessa där här när hur vilken vilka vilket vem varför varifrån vart finns ska skall skulle vill ville får fått få fick blir blivit bli blev varit vara var hade ha haft gör göra gjort gjorde också även bara men
  så än mer mest mycket någon något några ngn nån nåt nåra inte ej icke utan under över efter genom ut upp ner in an sig mig dig oss dom the of and for with to is who a
  söka söker sökt gå går gått gick komma kommer kom kommit ta tar tagit tog ge ger gett gav säga säger sagt sa vilja måste börja börjar börjat verkar verka känns känner känna tycker tycka tror tro se ser ha låta låter hålla håller hållit
  flera många stället istället i stället ok okej saker sak grej grejer vecka veckan veckor dag dagen dagar dagligen gång gången gånger ska själv själva alla allt allting så både dålig dåligt bra bättre mitt egna eget tre hos
  alltid aldrig ofta ibland igen redan nu då sedan sen samt både hela hel väldigt jätte lite annan annat andra åt kring mot ur runt inför vad bland mellan innan medan tills enligt via inom utanför
  varje varannan igår idag imorgon inatt kväll kvällen morgon helt ganska precis nästan kanske nog väl ju typ liksom alltså bör borde kunna kunde brukar bruka tänker vet veta undrar undra fråga frågar
  kvar fram dit hit båda ihop tillsammans tack hej snälla ännu fortfarande eftersom därför fast trots samma sådan sådana sånt sån lika hand
  ingen inga inget ingenting iväg skicka skickar slippa slipper titta tittar tittat olika exempelvis endast ganska istället halv halvt halvår månad månader ordnar ordna utsträckning
  ringer ringa ringt får ligger ligga står stå sitter sätter ställer dra drar drog lägger händer hänt hända blivande vissa stor stora liten mindre större nya ny nytt gammal gamla enda rätt fel lagom
`);

/** Words that are around what is looked for. They help an entry that has them and are not missed in one that has not. */
const around = listed(`
  kille killen killar killarna grabb grabben grabbar pojke pojken pojkar tjej tjejen tjejer tjejerna flicka flickan flickor son sonen söner dotter dottern döttrar person personen personer klient klienten klienter
  behöver behov behövs hjälp stöd stödja hjälpa stötta insats insatser insatsen metod metoder metoden program programmet åtgärd åtgärder problem problemen problematik svårt svårigheter söker letar tips passar passa lämplig lämpligt bäst
  ungdom ungdomar ungdomen ungdomarna barn barnet barnen unga ung ungen unge alternativ erbjuda erbjuds erbjuder sätt typ sorts slags gärna ärende ärendet fall verksamhet verksamheter möjlighet möjligheter
  använda använder används jobba jobbar jobba jobbat arbetar arbeta fungerar fungera händer hantera prata pratar pratat höra hör ser letar hittar hittat hittad hittade hittades hitta upptäckt upptäckte misstänker misstänka handlar handla klarar klara orkar orka
  elev eleven syskon bror syster brodern systern situation situationen socialtjänst socialtjänsten soc kommun kommunen stadsdel stadsdelen stockholm handläggare socialsekreterare
`);

/** Words by which something is said not to be so; they all count as the same in a phrase. */
const negating = listed(`inte ej icke aldrig sällan knappt knappast vägrar vägra vägrat vägrade struntar strunta struntat ogärna`);

/** What every negation counts as in a phrase. */
export const negation = 'inte';

export type Commonness = 'silent' | 'around' | 'telling';

/** How much a word, in lower case, says about what is looked for. */
export function commonnessOf(word: string): Commonness {
  if (silent.has(word)) return 'silent';
  return around.has(word) ? 'around' : 'telling';
}

export function isNegating(word: string): boolean {
  return negating.has(word);
}
