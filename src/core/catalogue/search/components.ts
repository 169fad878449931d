/**
 * Words that Swedish compounds in social work are made of, written for this program. With the catalogue's own words they tell `skolfrånvaro` apart
 * into `skol` and `frånvaro`, and keep `art` from being found in `start`.
 */
const list = `
abstinens adhd adoption advokat affär akademi aktivitet akut alkohol allians allmän ambulans analys anhörig anknytning anlagd anmälan anpassning anstalt ansvar ansökan antal arbete arbets arena asyl attityd autism avgift avlastning
avsnitt avstånd avtal avvikelse avvänjning backe bakgrund balans barn barna basis bedömning befolkning begrepp behandling behov bekymring belastning beredskap berusning beslut besök beteende bidrag bil biblioteks bild biologisk
biträde bo boende bok bostad brist brott brotts bruk brukar buss by bygg bågad båt böter cancer cannabis center central centrum chans chatt chef coach cykel dag dags dans data dator debut delaktighet delning demokrati depression diagnos
dialog digital distans djur docka dom domstol dotter dricka drog druck dygn död ekonomi elev energi engagemang enhet enkät ensam erfarenhet etik fack fader familj fara fas fast fest film flicka flykt flykting folk forskning fortsättning
foster fostran fotboll fri frihet fritid främjande frånvaro fråga fynd får fält färd färdighet fängelse förbättring förebyggande fördel förebild föreläsning förening förhör förlossning förmåga förening förlust förälder föräldra föräldraskap
förskola förstärkning försök förtroende gata gatu grad grans grund grupp gruppvåld grov gym gymnasium gäng gård hand handikapp handling hantering hasch hat hedern heders helg hem hemma hemmasittare hinder hiv hjälp hopp hot hus hushåll
hälsa hälso hög högskola högstadie idrott idé impuls individ information inflytande inriktning insats institution integration intensiv internat intervju introduktion invandrar inventering jobb jour jämlik jämställdhet kamp kamrat kapacitet karriär
karta kille klient klinik klubb kläder knark kod kompetens kompis koncept konflikt konsekvens konst konsulent kontakt kontor kontrakt kontroll kort kost kostnad kraft krav kris krog kropp kultur kunskap kurator kurs kväll kvinna kvinno
kvinnofrid kyrka känsla kärlek kö kök kön köp lag lager land ledare ledning lek lidande linje liv livs lokal lots lov lust lycka lån lång låg läge läkare läkemedel längd läns lära lärar lärare läs lön lösning makt mamma man mans
marknad mat material matta medel medling memo mening mental mentor metod miljö minne minor missbruk mobbning modell moder mognad moral morgon motivation motor mottagning musik myndighet måltid mål målgrupp människa människo mödra möte
narkotika natt nivå norm nykterhet nytta nämnd närhet närvaro nät nätverk observation offer omsorg omhändertagande område ordning organisation oro oros ort pappa par park partner pedagog pedagogik peng permission person personal perspektiv
placering plan planering plats pojke polis politik post praktik preparat press prevention primär problem process produkt program projekt prov psykiatri psykolog psykos påverkan påföljd rådgivning råd rapport rasism reaktion region rehabilitering
relation religion resa resurs rike risk roll rop rum rus rutin råd rån rätt rättighet röst rök rörelse samhälle samling samordning samtal samverkan samarbete samspel satsning screening sekreterare senior service sex sexual sida situation
självkänsla självmord själ sjuk sjukdom sjukvård skada skatt skilsmässa skola skol skräm skull skydd skyldighet skyddad skärm slut slakt släkt släkting social socialtjänst sociala sommar son spel spelande sport språk spänning stad stads stadsdel
start stat status steg stig stock stoff strategi straff strid struktur studie studier styrka stöd stöld stämning störning stress svag svår svårighet sysselsättning syskon system syn söndag sömn tal tanke team teknik telefon terapi terapeut
test text tid tidig tillfälle tillgång tillnyktring tillsyn tillstånd timme tjej tjänst tobak ton tonår tonårs torg trafik trappa trygghet träff träning trauma tvist tvång tänkande uppdrag uppfostran uppföljning uppgift uppsökande uppväxt ung
ungdom unga utanförskap utbildning utbud utegångs uteliv utredning utsatthet utslussning utveckling utvärdering vakt val valfrihet vanlig vapen vardag verksamhet verkstad verktyg vecka vilja villkor vinter vistelse vuxen våld vålds vård vårdnad
våning väg vägledning välfärd vän vänskap värde värld väst vården yrke yta återfall åtgärd åklagare åldern ålder ångest år årskurs åsikt ägande ägg ämne ändring ängslan ärende äldre öga övergrepp övergång överklagande övervakning öppen öppenvård
öppenvårds öst överdos snus snatteri spice opioid tramadol lustgas vape kokain amfetamin ecstasy heroin benzo tablett pollen vatten vit svart röd grön ny gammal små liten stor halv hel dubbel fler fram ut in upp ner av på efter för mellan mot
med om samman över under till från kring genom bort hemma själv sam bi del egen annan extra mini mikro multi inter ko kon re psyko socio neuro bio tele video webb nät online program hybrid
`;

/** Stems of the components, folded. */
export const componentWords: readonly string[] = list.split(/\s+/).filter((word) => word !== '');
