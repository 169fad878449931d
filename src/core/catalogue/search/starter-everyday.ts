/** What young people, parents, teachers and caseworkers say. One group a line; after `>` what the words mean and are looked for as. */
export const everydayGroups = `
röker på, röka på, haschisch, haschish, haschrökning, rökt på, rökte på, rökning av hasch, hasch, haschar, hasha, haschat, weed, gräs, marijuana, marihuana, cannabis, cannabisbruk, cannabisrökning, ganja, joint, jointar, braj, brajar, holk, knaster, puffar, blir hög, röker gräs, röker braj, röker weed, thc, cannabinoider, syntetisk cannabis, spice, hög på gräs, gröna, bolma, bong > cannabis
super, supa, supit, söp, supande, dricker, dricka, druckit, drack, full, fulla, fylla, fyllefest, berusad, berusning, berusad varje helg, alkohol, alkoholkonsumtion, öl, sprit, vodka, hembränt, dricker sig full, festar, festa, festat, festande, folköl, krökar, kröka, alkohol på helgerna, alcohol, drinking, alkoholproblem, alkoholmissbruk, alkoholvanor, dricker för mycket, alkis, alkoholist > alkohol
droger, drog, drogar, drogat, drogad, knark, knarkar, knarkat, knarka, narkotika, narkotikabruk, kokain, kola, ladd, amfetamin, tjack, heroin, ecstasy, mdma, lustgas, opioider, narkoman, pundare, pundar, missbrukar, missbrukare, missbrukande, använder droger, testat droger, provat droger, prövat droger, påverkad, påtänd, drugs, narkotikamissbruk, partydroger, LSD, svamp, sniffar, boffar, lim, substanser, rus, rusar, blir hög, är hög, verkar hög, hög på lektionen, hög i skolan, påverkad i skolan > narkotika, droger, missbruk
säljer droger, langar, langar droger, langning, säljer knark, säljer narkotika, narkotikaförsäljning, knarklangare, dealer, dealar, springpojke, kurir, går med droger, säljer på torget > kriminalitet, narkotika
skolkar, skolk, skolkat, skolka, skolkande, skolkare, hemmasittare, hemmasittande, hemmasitter, sitter hemma, går inte till skolan, går inte i skolan, är inte i skolan, kommer inte till skolan, vägrar gå till skolan, vägrar skolan, skolvägran, skolvägrare, skolvägrar, frånvarande i skolan, hög frånvaro, mycket frånvaro, uteblir från skolan, hoppat av skolan, slutat gå till skolan, slutat gå i skolan, borta från skolan, kommer inte iväg till skolan, sover bort skolan, missar skolan, stannar hemma från skolan, inte varit i skolan, skippar skolan, stannar hemma, isolerar sig på rummet, bara hemma, school absenteeism, skoltrött, skolfrånvarande, missat halva terminen > skolfrånvaro
snattar, snatteri, snattat, snatta, stjäl, stjäla, stulit, stöld, stölder, tjuv, inbrott, bilstöld, moppestöld, cykelstöld, rånar, rån, ungdomsrån, personrån, klottrar, klotter, skadegörelse, bränner bilar, anlägger brand, vandaliserar, inbrottsstöld, bedrägeri, theft, shoplifting, robbery > kriminalitet, brott
kriminell, kriminella, kriminalitet, brottslig, brottslighet, begår brott, begått brott, brott, brottsling, lagöverträdare, unga lagöverträdare, polisen, häktad, dömd, åtalad, gripen, crime, offending, young offenders, delinquency, juvenile delinquency, delinquent, youth crime, ungdomsbrottslighet, kriminellt beteende, kriminellt liv, på glid, glidit in i kriminalitet, fel bana, strulig, strular, busar, buse > kriminalitet, brott
gängkriminell, gängkriminalitet, gäng, gänget, gängen, kriminellt gäng, kriminella gäng, gängmedlem, gängrelaterad, gangster, gang, gangs, rekryteras av gäng, rekryteras, rekryterad, nyrekrytering, dras in i gäng, dragits in i gäng, dragits in i ett gäng, hamnat i gäng, med i gäng, hänger med gäng, kriminella nätverk, kriminellt nätverk, organiserad brottslighet, gårdarna, nätverkskriminell > lämna gäng, kriminella grupper, kriminalitet, organiserad brottslighet
kriminella kompisar, fel kompisar, dåligt umgänge, fel umgänge, dåligt sällskap, dåligt kamratskap, kompisar som begår brott, hänger med fel personer, hänger med äldre killar, hänger med kriminella, bad friends, äldre kriminella, kriminella kamrater > kriminalitet, riskzonen, normbrytande beteende
riskzon, i riskzonen, riskerar, risk för kriminalitet, på väg in i kriminalitet, på väg åt fel håll, på väg in i missbruk, riskbeteende, at risk, risk att dras in > riskzon, riskerar
bär kniv, kniv, knivar, vapen, beväpnad, pistol, går med kniv, knivskär, knivhuggning > våld, kriminalitet
slåss, slagsmål, slår andra, slår klasskamrater, slår sönder, våldsam, våldsamt, våldsamma, våldsverkare, slår, sparkar, biter, hamnar i bråk, knuffas, fighter, violence, violent > våld, aggressiva, aggressionsträning, ilskekontroll
aggressiv, aggressivt, aggressiva, aggressivitet, aggression, utbrott, vredesutbrott, raseriutbrott, flippar ur, tappar kontrollen, tappar humöret, humör, hett temperament, ilska, ilsken, arg, argsint, ilsk, arga, lätt arg, vrede, vredesutbrott, ilskeutbrott, raseri, exploderar, tänder till, kort stubin, stubin, får utbrott, känsloutbrott, temperament, elak, elakt, bråkar med alla, hotar, hotfull, aggressive, anger > aggressiva, ilskekontroll, aggressionsträning, impulskontroll, utagerande
utagerande, utåtagerande, utåtagerar, normbrytande, trots, trotsig, trotsar, lyder inte, lyssnar inte, respekterar inga regler, respektlös, följer inte regler, bråkig, bråkigt, stökig, stökigt, struligt, besvärlig, svårhanterlig, omöjlig, krångligt beteende, beteendeproblem, beteendestörning, uppförandestörning, uppförandeproblem, trotssyndrom, gränslös, ouppfostrad, antisocial, antisocialt beteende, asocial, conduct problems, conduct disorder, behaviour problems, behavior problems, behavioural problems, externalising, externalizing, dåligt uppförande, stör lektionen, stör på lektionerna, provocerar, olydig > beteendeproblem, normbrytande beteende, utagerande
rymmer, rymma, rymt, rymning, rymningar, på rymmen, avviker, avvikit, försvunnen, kommer inte hem, är ute på nätterna, ute på nätterna, ute hela nätterna, hemlös, sover ute, kommer hem sent, runaway, drar hemifrån, sticker hemifrån, stuckit hemifrån, rymmer hemifrån, rymt hemifrån > uppsökande, riskmiljöer, jourhem, beteendeproblem
bråkar hemma, bråk hemma, bråkar med föräldrarna, bråkar med mamma, bråkar med pappa, bråk i familjen, konflikter hemma, konflikter med föräldrar, konflikt hemma, konflikt i familjen, konflikt med föräldrarna, konflikter i familjen, tjafsar, gräl, grälar, skriker på varandra, kommer inte överens, hamnar i konflikt, family conflict, familjekonflikter, familjekonflikt, bråkar jämt, ständiga bråk, osams, relationsproblem, dålig relation, föräldrarna orkar inte, når inte fram till, pratar inte med varandra, tappat kontrollen över, tappat kontakten, kommunikation, kommunicera > familjekonflikt, konflikter, familj
gränssättning, sätta gränser, gränslösa föräldrar, kan inte sätta gränser, inga gränser, klarar inte att säga nej, tappat greppet, maktlösa föräldrar, föräldrar utan kontroll, svårt att sätta gränser, föräldraförmåga, uppfostran, uppfostra, regler hemma, föräldrar som behöver hjälp > gränssättning, föräldrar, föräldraskapsstöd
bo hemma, kan inte bo hemma, kan inte bo kvar, måste bort hemifrån, utslängd, utkastad hemifrån, behöver nytt hem, behöver flytta, någonstans att bo, nånstans att bo, behöver boende, boende, akut boende, boende i natt, tak över huvudet, sova i natt, måste omhändertas, omhändertas, omedelbart omhändertagande, omhändertagen, LVU > familjehem, jourhem, hem för vård eller boende, placering
akut, idag, i natt, omgående, genast, emergency, krisläge, direkt > akut, akut behöver, jourhem
praktik, jobb, jobba, arbete, sommarjobb, arbetslös, sysselsättning, ingenting att göra, employment, hitta jobb, komma i arbete > sysselsättning, arbete
fritid, fritidsaktivitet, fritidsgård, idrott, sysslolös, uttråkad, meningsfull fritid, leisure > fritid
ensam, ensamhet, saknar vuxna, inga vuxna, ingen vuxen, saknar en vuxen, ingen pappa, saknar pappa, utan vuxna, behöver en vuxen, någon att prata med, nån att prata med, vuxen att prata med, isolerad > vuxenkontakter, stödjande vuxna, extra vuxen, kontaktperson
ensamstående, ensamstående mamma, ensamstående förälder, sliten mamma, trött mamma, utmattad förälder, slutkörd, behöver vila, behöver avlastning, paus från barnet, få en paus > avlastningsfamilj, kontaktfamilj
föräldrar, föräldrarna, förälder, mamma, mammor, pappa, pappor, vårdnadshavare, parent, parents, päron, morsan, farsan, mor, far > föräldrar, förälder
skilsmässa, separerade föräldrar, separation, vårdnadstvist, umgängestvist, delad vårdnad, divorce > familjekonflikt
missbrukande föräldrar, missbrukande förälder, pappa dricker, mamma dricker, föräldrar som dricker, missbruk i familjen, missbruk i hemmet, mamma missbrukar, pappa missbrukar, alkoholiserad mamma, alkoholiserad pappa > familjehem, missbruk, kontaktfamilj
son som knarkar, dotter som knarkar, sonen knarkar, dottern knarkar, mitt barn knarkar, min son röker på, min son knarkar, barn som missbrukar, förälder till missbrukare, föräldrar till missbrukare, anhörig till missbrukare > närstående, anhörigprogram, föräldrar till unga med drogproblem
tonårskris, tonårsproblem, tonårsföräldrar, tonårsförälder, förälder till tonåring, föräldrar till tonåringar, mamma till tonåring, trotsig tonåring > tonårsföräldrar, tonår, ungdomar
småbarnsföräldrar, småbarnsförälder, föräldrar till små barn, litet barn, små barn, förskolebarn > föräldrar till barn, barn
anknytning, anknytningsproblem, otrygg anknytning, attachment, trygg anknytning > anknytning, anknytningsbaserat
tjejer, flickor, girls, tjejhäng > flickor
sex mot ersättning, säljer sex, prostitution, sexuell exploatering, sexhandel, utnyttjad, sugardejt, escort > brottsutsatthet, riskmiljöer, mikamottagning
heder, hedersrelaterat, hedersförtryck, bortgift, tvångsgift, barnäktenskap, honour violence, hot från familjen > våld, hot, skydd
näthat, hatas på nätet, hotad på nätet, grooming, kränkt på nätet, internet > brottsutsatthet
radikalisering, radikaliserad, extremism, extremist, nazist, islamist, terror, våldsbejakande > avhopparverksamhet
ensamkommande, flykting, nyanländ, asylsökande, unaccompanied > stödboende, familjehem
vräkning, bostadslös, hemlöshet, homeless > stödboende, boende
träffa, prata, samtala, samtal, samtalsstöd, counselling, counseling, talk, pratstund, samtalskontakt > samtal
kurs, course, utbildning, lära sig, training, träning > kurs, program
skydd, skydda, hot, hotbild, protection, säkerhet > skydd
dömd, domstol, rättegång, tingsrätt, åklagare, straff, straffad, påföljd, sentence, court, domen > dömts, dom
frivård, frivården, villkorlig dom, skyddstillsyn, probation > dömts
cannabis, cannabisanvändning, cannabismissbruk, cannabisberoende > narkotika, haschavvänjning
tabletter, tabletmissbruk, tablett, piller, pillermissbruk, benzo, bensodiazepiner, xanax, tramadol, tradolan, lyrica, smärtstillande, sömntabletter, ångestdämpande, receptbelagt, tar tabletter > läkemedel, narkotika, beroende
smakat, smakat öl, smakat alkohol, testat alkohol, provat alkohol, första fyllan, alkoholdebut, dricker första gången, börjat dricka, debutera > alkohol
eld, elda, eldar, tänt eld, tänder eld, brand, bränder, mordbrand, anlagd brand, anlagt brand, pyroman > brott, kriminalitet, normbrytande beteende
grovt brott, grova brott, grov kriminalitet, grov brottslighet, allvarliga brott, allvarligt brott, grovt kriminell > brott, kriminalitet, särskilda ungdomshem
inlåst, låst, låsa in, låses in, låst dörr, bakom lås, tvång, tvångsvårdas, tvångsplacerad, omhändertagen med tvång, hämtas med polis > tvångsvård, särskilda ungdomshem
sluten ungdomsvård, lsu, avtjänar straff, avtjäna straff, dömd till sluten > sluten ungdomsvård
ursäkt, ursäkta, förlåt, förlåtelse, försonas, gottgöra, gottgörelse, offret, brottsoffret, den drabbade, möta den drabbade, ersätta, skadestånd > medling, brottsoffer
syskonbråk, bråkar med syskon, slår sina syskon, retar syskon, svartsjuk på syskon > beteendeproblem, konflikt med sitt barn, föräldrar
läggning, läggdags, sovtider, vill inte sova, måltid, måltider, matbordet, bråk vid maten, klä på sig, morgonbråk, morgonrutiner, vardagsbråk, trotsålder, trotsåldern, småbarnstrots, lyder aldrig > konflikt med sitt barn, beteendeproblem, föräldrar, familjekonflikt
uppmuntra, uppmuntran, beröm, berömma, positiv förstärkning, lyfta det som är bra, positiv uppmärksamhet > uppmuntra, beröm, positivt samspel, komet
skäller, gapar, svär, skriker, spottar, tjatar, kallar fula ord, könsord, ful i munnen > beteendeproblem, utagerande, stökiga klasser
gratis, kostnadsfri, kostnadsfritt, avgiftsfri, avgiftsfritt, kostar inget, free > kostnadsfri, avgiftsfri, gratis
rådgivning, råd, rådgivare, få råd, någon att fråga, vart vänder man sig > rådgivning, råd och stöd, samtal
släkting, släktingar, släkten, mormor, farmor, morfar, farfar, moster, faster, morbror, farbror, kusin, vän till familjen, familjevän, storasyster vill ta hand om, vill ta hand om barnet > släktinghem, nätverkshem, släktingplacering
sova, sova i natt, någonstans att sova, i natt, inatt, nattlogi, sängplats, tak över huvudet > jourhem, akutplacering
hitta på saker, sällskap, göra roliga saker, gå på bio, följa med på aktiviteter, någon att göra saker med, vuxen att hitta på saker med, hänga med en vuxen > kontaktperson, mentorskap, vuxenvän
annan familj, ny familj, i en annan familj, bor hos andra, bo hos andra, bo hos en familj, växa upp i annan familj, bor borta, umgänge, träffar mamma ibland, träffar pappa ibland > familjehem
flyttar hem, flyttat hem, kommer hem från, hem från behandlingshem, hem från hvb, hem från institution, hem från placering, hem från sis, skrivs ut, skrivits ut, avslutad behandling, avslutat behandling, efter avslutad, färdigbehandlad, klar med behandlingen, börja med droger igen > eftervård, återfallsprevention, avslutat öppenvård eller placering
tunnelbana, tunnelbanan, torget, galleria, gallerian, köpcentrum, köpcentret, centrum, stationen, parken, gatan, utomhus, trapphus, hänger ute, skolgården, går ut och pratar, rör sig ute > fältarbete, uppsökande, riskmiljöer
fångar, fånge, interner, intern, livstidsfångar, fängelse, fängelser, anstalt, skrämma, skräms, skrämsel, skrämmas > skrämselprogram, fängelsebesök
skyller på andra, brott är okej, tycker att brott är okej, attityder, attityd till brott, rättfärdigar, ångrar inget, saknar ånger, tankesätt, tankemönster, konsekvenstänk, konsekvenstänkande, tänker inte på konsekvenserna, förändra tankar, tycker inte att det är fel > kriminella tankemönster, vägval, moraliskt resonerande
samordna, koordinera, hålla ihop, många myndigheter, flera myndigheter, flera aktörer, många inblandade, följa upp > samordnare, samordnad, insatsgrupp, lots
följa upp noga, kontroll och stöd, övervaka, övervakning, tillsyn > särskilt kvalificerad kontaktperson
skyddsfaktorer, risk- och skyddsfaktorer, risker, riskfaktorer, hur stor är risken, risknivå, bedöma risken > riskbedömning, risk, skyddsfaktorer
dålig koll, ingen koll, bristande tillsyn, brister i omsorg, omsorgssvikt, försummelse, försummad, vanvård, vanvårdas, föräldrar som brister > otillräcklig tillsyn, låg omsorgsnivå, omsorg
vägrar hjälp, vägrar söka hjälp, vill inte ha hjälp, vägrar behandling, vägrar vård, vill inte söka hjälp, tar inte emot hjälp, går inte att nå > närstående, anhörigprogram, motivationshöjande behandling
sett, bevittna, bevittnade, åsett, hört bråk, har sett > bevittnat våld, upplevt våld
oroliga föräldrar, orolig för mitt barn, orolig för min son, orolig för min dotter, oro för sonen, oro för dottern, mår dåligt av sonens, mår dåligt av dotterns, sonens missbruk, dotterns missbruk, barnets missbruk, sons missbruk, dotters missbruk, min sons, min dotters > närstående, föräldrar till unga med drogproblem
lägenhet, egen lägenhet, träna på att bo själv, bo själv, klara sig själv, självständig, självständigt boende, flytta ut, vuxenliv, vuxenlivet, utslussad > stödboende, träningslägenhet, eget boende
misstänkt, misstänks, misstänkt för ett brott, åkt fast, åkt dit, tagen på bar gärning, haffad > misstänks för brott, 48-timmarssamtal
polis, poliser, polissamtal > polis, orossamtal
mobiltelefon, sociala medier, snapchat, instagram, tiktok, telegram > riskmiljöer
otrygg, otryggt, rädd, vågar inte, rädsla, skrämd, hotad, hotas > brottsutsatta, skydd, stödcentrum
utsatt, drabbad, drabbats, blivit av med mobilen > brottsutsatta
chock, kris, trauma, traumatiserad, mardrömmar, ptsd > krissamtal, trappan, psykisk ohälsa
svartsjuk, kontrollerande pojkvän, pojkvän slår, destruktiv relation, våldsam pojkvän > våld, brottsutsatt
hemma hos familjen, hemma hos oss, kommer hem till, hem till familjen, team hem, flera gånger i veckan, dygnet runt, jour dygnet runt > hemmabaserad familjebehandling, hemma hos
lektion, lektioner, lektionen, klassen, klassrummet, i klassen, årskursen > elever, lärare, klasser
elev, elever, skolungdom, skolungdomar, skolbarn, students, pupils > elever
omplacerad, brutit ihop i familjehemmet, sammanbrott, håller på att spricka, krångligt familjehem, stöd till familjehemmet > konsulentstött familjehem, förstärkt familjehem
bygga upp belöningar, livsstil, roligt nyktert liv, drogfria aktiviteter > community reinforcement
`;
