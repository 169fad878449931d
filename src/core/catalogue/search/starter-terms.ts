/** Terms of the trade, old and new, Swedish and English. One group a line; after `>` what the words mean and are looked for as. */
export const termGroups = `
missbruk, skadligt bruk, beroende, riskbruk, drogmissbruk, substansbruk, substance abuse, substance use, addiction, drogproblem, alkohol- och drogproblem, nykterhetsvård, beroendevård, missbruksvård > skadligt bruk, beroende, missbruk, narkotika, alkohol, riskbruk
familjehem, fosterhem, fosterfamilj, fosterföräldrar, familjehemsvård, familjehemsplacering, familjehemsförälder, foster care, foster family, fosterbarn, fosterbarnsvård
behandlingsfamilj, treatment foster care, behandlingsfamiljehem, specialiserat familjehem > treatment foster care oregon, behandlande familjehem
jourhem, jourfamilj, akut familjehem, akutboende barn, emergency foster care, tillfälligt hem
släktinghem, nätverkshem, släktplacering, släktingplacering, kinship care, bo hos mormor, bo hos farmor, bo hos släkting, bo hos moster, placerad hos släkt, placerad hos släktingar, placerad hos mormor
konsulentstött familjehem, förstärkt familjehem, förstärkt familjehemsvård, familjehem med konsulentstöd, familjehem med stöd av konsulent
placering, dygnsvård, heldygnsvård, placerad, placeras, omplacering, out-of-home care, placement > familjehem, hvb, hem för vård eller boende, jourhem, heldygnsvård
institution, institutionsvård, behandlingshem, ungdomshem, ungdomsinstitution, residential care, residential treatment, vårdhem, barnhem, barnhemsplacering > hvb, hem för vård eller boende, särskilda ungdomshem
uppfostringsanstalt, ungdomsvårdsskola, låst institution, låst avdelning, låst ungdomshem, ungdomsfängelse, statens institutionsstyrelse, paragraf 12, § 12, tolvhem, secure care, tvångsvård, tvångsomhändertagande, LVU-placering > särskilda ungdomshem, sis
utredningshem, utredning på institution, institutionsutredning > hem för vård eller boende
utsluss, utslussning, utslussboende, träningslägenhet, träningsboende, eget boende med stöd, egen lägenhet med stöd, supported housing, supported accommodation, flytta hemifrån, flytta till eget, eget boende > stödboende
eftervård, efter placering, efter behandling, återgång hem, aftercare, continuing care, efter utskrivning, utskriven > eftervård, uppföljande eftervård
kontaktperson, stödperson, extra vuxen, vuxenkontakt, contact person, kontaktman, mentor, övervakare > kontaktperson
särskilt kvalificerad kontaktperson, kvalificerad kontaktperson, övervakning enligt lvu, skkp
kontaktfamilj, stödfamilj, avlastningsfamilj, helgfamilj, avlastning, avlösning, respite care, contact family, sommarhem, kolloverksamhet > kontaktfamilj, stödfamilj, avlastningsfamilj
mentor, mentorskap, mentoring, mentorprogram, vuxenvän, vuxen förebild, positiv förebild, storasyster, storebror, big brother, big sister, faddervuxen, fadder > mentorskap
familjerådslag, nätverksråd, släktråd, nätverksmöte, familjemöte, family group conference, family group conferencing, släktmöte, nätverkslag, samla nätverket, samla släkten > familjerådslag, nätverksrådslag
familjeterapi, familjebehandling, family therapy, familjesamtal, familjestöd, familjearbete, familjerådgivning, samtal med hela familjen, hela familjen > familjebehandling, familjeterapi
funktionell familjeterapi, functional family therapy
multisystemisk, multisystem, multisystemic
hemmabaserad, hemma hos, hemmahos, i hemmet, i familjens hem, hemterapeut, hemma-hosare, hemmahosare, home-based, intensive home-based, hembesök, hemmaplanslösning, istället för placering, undvika placering, alternativ till placering > hemmabaserad familjebehandling, hemma hos, hemmaplanslösning
föräldrastöd, föräldraskapsstöd, föräldrautbildning, föräldrakurs, föräldragrupp, föräldraprogram, föräldraskapsprogram, föräldraträning, parent training, parenting, parenting programme, parenting program, parent management training, pmt, kurs för föräldrar, grupp för föräldrar, stöd till föräldrar, stöd i föräldrarollen > föräldraskapsstöd, föräldragrupp, föräldrastöd, föräldrar
anhörigstöd, anhörig, anhöriga, närstående, medberoende, medberoendegrupp, al-anon, anhörigprogram, family support, orolig förälder, orolig mamma, orolig pappa > anhörigstöd, närstående
motiverande samtal, motivational interviewing, motivationshöjande samtal, motivationssamtal, motiverande intervju, MI-samtal
motivationsbehandling, motivationshöjande behandling, motivational enhancement, motivational enhancement therapy, omotiverad, inte motiverad, saknar motivation, vill inte sluta, ser inget problem > motivationshöjande behandling, motiverande samtal
återfall, återfallsprevention, relapse, relapse prevention, hålla sig drogfri, hålla sig nykter, undvika återfall, ta återfall, tar återfall, börjat igen > återfallsprevention
drogfri, nykter, avvänjning, sluta röka på, sluta röka hasch, sluta med droger, sluta med cannabis, avgiftning, quit > haschavvänjning, cannabisavvänjning, behandling
tillnyktring, akut berusad, avgiftning, överdos, akut beroendevård, medvetslös full, intoxication, fyllecell > maria ungdom, beroendevård, akut beroendevård ungdom
beroendemottagning, missbruksmottagning, drogmottagning, ungdomsmottagning droger, öppenvårdsmottagning, lokal mottagning, mariamottagning, addiction clinic > mini-maria, maria ungdom
drogtest, urinprov, provtagning, lämna prov, urinprover, drug test, ta prover > mini-maria, maria ungdom, beroendemottagning
kognitiv beteendeterapi, kbt, cognitive behavioural therapy, cognitive behavioral therapy, cbt, kognitiv terapi, beteendeterapi, tänka annorlunda
färdighetsträning, social färdighetsträning, skills training, social skills, sociala färdigheter, träna sociala färdigheter > färdighetsträning
aggressionsträning, ilskehantering, ilskekontroll, aggressionshantering, anger management, ilskekontrollträning, kontrollera ilska, hantera ilska, hantera sin ilska, impulskontroll, impulskontrollträning, affektreglering, känsloreglering, känsloutbrott > aggressionsträning, ilskekontroll, impulskontroll
kriminalitetsprogram, påverkansprogram, brottsförebyggande program, kriminella tankemönster, tankemönster, criminal thinking, kriminell livsstil, kriminell identitet > ett nytt vägval, kriminalitetsprogram
skrämselprogram, scared straight, fängelsebesök, studiebesök i fängelse, besök på fängelse, avskräckning > skrämselprogram
ungdomstjänst, samhällstjänst, oavlönat arbete, community service, arbete som straff, dömd till arbete, jobba av straffet > ungdomstjänst
ungdomsvård, dömd till vård, ungdomskontrakt, youth care order, påföljd > ungdomsvård, dömts
medling, medla, försoning, möta offret, möta gärningsman, möte med brottsoffer, gottgöra, be om ursäkt, restorative justice, mediation, victim offender mediation, reparativ rättvisa > medling vid brott
orossamtal, bekymringssamtal, allvarssamtal, oroligt samtal, polisens samtal, samtal med polisen, concern talk > orossamtal
48-timmarssamtal, 48 timmar, snabbt samtal, samtal inom två dygn, samtal efter polisanmälan, gripen av polisen, tagen av polisen, polisanmäld, polisanmälan, nyss begått brott, misstänkt för brott, snattat första gången > 48-timmarssamtal, misstänks för brott
avhopparverksamhet, avhoppare, avhopp, exit, lämna gäng, hoppa av, lämna kriminaliteten, gå ur gänget, defektor, leaving gangs, lämna kriminellt nätverk, lämna gänget, komma bort från gänget, ta sig ur gäng, ta sig ur gänget, lämna extremism, exitprogram, vill ut ur gänget > avhopparverksamhet, lämna gäng, avhoppare
sluta skjut, gruppvåldsintervention, group violence intervention, focused deterrence, ceasefire, fokuserad avskräckning, skjutningar, skjutning, skjuter, sprängningar, gängskjutning, dödligt våld > gruppvåldsintervention, sluta skjut
sociala insatsgrupper, social insatsgrupp, insatsgrupp, samordnat stöd, multi-agency, individuell samverkan > sociala insatsgrupper
samverkan skola polis, skola socialtjänst polis fritid, samverkan skola socialtjänst polis, polis och skola, polisen och skolan, multi-agency cooperation > sspf, skola socialtjänst polis fritid
fältassistent, fältare, fältarbete, fältarbetare, fältsekreterare, fältgrupp, uppsökande, uppsökande arbete, fältar, outreach, street work, gatuarbete, vuxna på stan, nattvandring, nattvandrare > fältarbete, uppsökande
jour, socialjour, kvällar och nätter, nattetid, city, sergels torg, plattan, centrum på natten, hänger på stan, driver omkring på stan, drar runt på stan, centralen > ungdomsjouren, uppsökande
brottsofferstöd, brottsoffer, victim support, brottsutsatt, stödcentrum, utsatt för brott, offer för brott, vittne, vittnat, vittna, vittnesstöd, rånad, blivit rånad, blivit misshandlad, misshandlad, hotad, blivit slagen, personrånad, knivskuren > brottsutsatt, stödcentrum, brottsoffer
barnahus, barnförhör, polisförhör med barn, barnadvocacy, child advocacy center, children's house, samordnad utredning, sexuella övergrepp, sexuellt övergrepp, sexualbrott, övergrepp, utsatt för övergrepp, våldtäkt, våldtagen, incest, slagen hemma, slagen av pappa, slagen av mamma, blir slagen, barnmisshandel, barnaga, aga, child abuse, hedersvåld, könsstympning > barnahus, misshandel, sexualbrott
bevittnat våld, bevittnar våld, upplevt våld, upplever våld, sett våld, våld i nära relation, våld i nära relationer, våld i familjen, våld i hemmet, pappa slår mamma, pappa slår, mamma blir slagen, föräldrar slår, sett pappa slå, sett mamma bli slagen, krissamtal, krisstöd, domestic violence, witnessed violence, våld hemma, kvinnofrid, skyddat boende > trappan, våld i familjen, bevittnat våld
våldsprevention, åskådare, bystander, bystander intervention, civilkurage, våldspreventivt program, violence prevention, machokultur, maskulinitetsnormer, mobbning, mobbad, mobbar, kränkningar, bullying, trakasserier > våldsprevention, mentorer i våldsprevention
skolfrånvaro, frånvaro, school absence, truancy, school refusal, ogiltig frånvaro, närvaro, skolnärvaro, närvaroteam, attendance, problematisk skolfrånvaro > skolfrånvaro, frånvaro
klassrum, klassrumsarbete, stökig klass, stökigt klassrum, lugn i klassrummet, arbetsro, studiero, ordning i klassen, good behavior game, good behaviour game, classroom management, ledarskap i klassrummet > klasser, lärare, elever
lärare, pedagog, pedagoger, skolpersonal, teacher, lärarutbildning, fröken, magister, handledning lärare > lärare
skolgång, skolresultat, klara skolan, betyg, dåliga betyg, underkända betyg, läxor, läxhjälp, kunskapsluckor, ligger efter i skolan, school results, studiestöd, godkända betyg > skola, skolgång, skolsatsning
placerade barns skolgång, skola för familjehemsplacerade, skola för placerade barn, skolgång i familjehem, familjehemsplacerade barn i skolan > skolfam
riskbedömning, riskinstrument, våldsriskbedömning, risk assessment, violence risk, bedöma risk, risk för våld, återfallsrisk, farlighetsbedömning, bedöma farlighet, risk för återfall i brott > riskbedömning, våldsriskbedömning
bedömningsinstrument, bedömningsmetod, skattningsskala, skattning, instrument, screening, formulär, frågeformulär, test, enkät, kartläggning, kartlägga, assessment, questionnaire, bedöma, mäta, intervjuformulär, strukturerad intervju > bedömningsmetod
alkoholscreening, alkoholtest, alkoholvanor, alcohol screening, mäta drickande, fråga om alkohol, alkoholformulär > alkoholscreening, audit
drogscreening, drogvanor, drug screening, fråga om droger, narkotikavanor, narkotikaformulär > drogscreening, dudit
utredning, barnavårdsutredning, barnutredning, utreda, utredningsmetod, child welfare assessment, bbic, utredningsmall, handläggning, förhandsbedömning, orosanmälan, anmälan > bbic, utredning, barns behov i centrum
tidig upptäckt, tidiga tecken, upptäcka tidigt, tidiga insatser, early detection, förebyggande, prevention, preventiv, preventivt, tidigt stöd > förebyggande, universell, selektiv
universell, alla elever, alla föräldrar, generell, för alla, universal, bred insats > universell
områdesarbete, lokalsamhälle, lokalsamhället, bostadsområde, bostadsområdet, hela området, community, communities, samhällsarbete, stadsdelen, grannskap, orten, utsatt område, förorten > lokalsamhälle, område, communities that care
gruppverksamhet, gruppbehandling, i grupp, group, gruppträning, tjejgrupp, killgrupp, samtalsgrupp > grupp
individuell, enskilt, enskilda samtal, one-to-one, individual, en till en, eget samtal > individuell
psykisk ohälsa, psykisk hälsa, mental health, mental ill-health, psykiskt dålig, psykiskt instabil, ångest, ångestattacker, panikångest, depression, deprimerad, nedstämd, nere, ledsen, mår dåligt, mår piss, självskada, självskadar, skär sig, skadar sig själv, självmord, självmordstankar, suicid, suicidal, självmordsbenägen, orkar inte leva, bup, ätstörning, sömnproblem, oro, stress, ledsamhet, psykiska problem > psykisk ohälsa
adhd, add, autism, npf, neuropsykiatrisk, neuropsykiatriska, diagnos, koncentrationssvårigheter, hyperaktiv, hyperaktivitet, uppmärksamhetsstörning, impulsiv, impulsivitet, asperger > beteendeproblem, impulskontroll
styrkor och svårigheter, strengths and difficulties, psykisk hälsa formulär > sdq
samsjuklighet, comorbidity, dubbeldiagnos, missbruk och psykisk ohälsa, beroende och psykisk ohälsa > psykisk ohälsa, beroende
spelmissbruk, spelberoende, spel om pengar, gambling, dataspel, gaming, spelar hela nätterna, datorberoende, skärmberoende, nätcasino > spel, maria ungdom
tobak, snus, snusar, rökning, röker, cigaretter, vape, vapear, vejp, vejpar, e-cigarett, nikotin, vita snus > tobak, rökning
belöning, förstärkning, reinforcement, community reinforcement, crA för unga > community reinforcement approach
nätverk, network, släkt, anhöriga och nätverk, nätverksarbete > nätverk
lots, lotsa, lotsning, case manager, case management, samordnare, vårdsamordnare, samordning > lots, samordnare, sociala insatsgrupper
öppenvård, öppenvårdsinsats, outpatient, öppen insats, öppna insatser, öppenvårdsbehandling > öppenvård
myndighetsutövning, myndighet, authority > myndighet
upphandlad, upphandlat, upphandling, ramavtal, ramavtalet, privat, privat utförare, privat aktör, privata aktörer, entreprenör, konsulent, procured, avropa, avrop, köpt vård, köpt plats > upphandlad
egen regi, egenregi, egen verksamhet, egna verksamheten, kommunal, kommunens egen, stadsdelens egen, in-house, egen personal > egen regi
socialnämnden, socialförvaltningen, stadsgemensam, stadsgemensamt, stadsövergripande, hela staden, centralt i staden > socialnämnden, stadsgemensam
regionen, landstinget, region stockholm, sjukvården, hälso- och sjukvård, vården, slso > region
staten, statlig, statligt, myndigheten sis, statens > staten
biståndsbeslut, behovsprövad, behovsprövat, bistånd, needs assessment, ansöka om bistånd > behovsprövad
utan biståndsbeslut, utan behovsprövning, utan beslut, ej behovsprövad, söka själv, råd och stöd utan beslut, serviceinsats, öppen för alla, komma själv, drop in, anonymt > utan behovsprövning, serviceinsats
`;
