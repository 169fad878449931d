/**
 * What to say when a call fails, by code: `.what` happened, what is `.safe`, what to `.todo`.
 * Some codes have variants by `details.reason` or `details.rule` after a second full stop.
 */
export const errors = {
  'errors.forSupport': 'Uppgifter till den som hjälper dig',
  'errors.anotherPerson': 'den andra personen',

  'errors.INVALID_INPUT.what': 'En uppgift går inte att spara som den är skriven',
  'errors.INVALID_INPUT.safe': 'Ingenting är ändrat. Det du har skrivit finns kvar.',
  'errors.INVALID_INPUT.todo': 'Rätta uppgiften{field, select, none {} other { i fältet {field}}} och spara igen.',

  'errors.INVALID_INPUT.backup.what': 'Filen går inte att använda som säkerhetskopia',
  'errors.INVALID_INPUT.backup.safe': 'Ingenting är ersatt. Det som finns i teamets mapp är orört.',
  'errors.INVALID_INPUT.backup.todo': 'Välj en fil som är sparad med Spara en säkerhetskopia. Är det rätt fil kan den vara skadad: prova en äldre.',

  'errors.INVALID_INPUT.file.what': 'Filen går inte att läsa in',
  'errors.INVALID_INPUT.file.safe': 'Ingenting är ändrat.',
  'errors.INVALID_INPUT.file.todo': 'Välj en CSV-fil, en Excelfil (xlsx) utan lösenord eller en JSON-fil som är exporterad härifrån, högst 20 MB.',

  'errors.NOT_FOUND.what': 'Det du söker finns inte här',
  'errors.NOT_FOUND.safe': 'Ingenting är ändrat. Länken kan vara gammal, eller så gäller den en annan mapp.',
  'errors.NOT_FOUND.todo': 'Sök i katalogen eller gå tillbaka till startsidan.',

  'errors.CONFLICT.what': 'Någon annan hann spara före dig',
  'errors.CONFLICT.safe': 'Båda versionerna finns kvar. Din är inte sparad ännu.',
  'errors.CONFLICT.todo': 'Jämför versionerna och välj vad som ska gälla.',

  'errors.FORBIDDEN.what': 'Din roll räcker inte för det här',
  'errors.FORBIDDEN.safe': 'Ingenting är ändrat.',
  'errors.FORBIDDEN.todo': 'Rollen {role} behövs. Du väljer själv dina roller under Inställningar. De skyddar mot misstag.',

  'errors.FORBIDDEN.approval.what': 'Ändringar i katalogen godkänns av två personer här',
  'errors.FORBIDDEN.approval.safe': 'Ingenting är ändrat. Det du har skrivit finns kvar.',
  'errors.FORBIDDEN.approval.todo': 'Lämna ändringen som förslag. Den som godkänner ser exakt vad som blir annorlunda.',

  'errors.FORBIDDEN.two-person.what': 'En annan person än den som föreslog godkänner',
  'errors.FORBIDDEN.two-person.safe': 'Ingenting är ändrat. Förslaget väntar kvar.',
  'errors.FORBIDDEN.two-person.todo': 'Be en kollega med rollen godkännare. Namnet under Inställningar skiljer er åt.',

  'errors.UNSUPPORTED.what': 'Det går inte härifrån',
  'errors.UNSUPPORTED.safe': 'Ingenting är ändrat.',
  'errors.UNSUPPORTED.todo': 'Öppna Insatskartan som program på datorn, där går det.',

  'errors.STORAGE_FAILED.what': 'Det gick inte att spara i mappen',
  'errors.STORAGE_FAILED.safe': 'Det som var sparat förut är orört. Din ändring är inte sparad, men finns kvar här.',
  'errors.STORAGE_FAILED.todo': 'Kontrollera att mappen {place} går att nå och försök igen.',
  'errors.STORAGE_FAILED.locked.what': 'Någon annan skriver i mappen just nu',
  'errors.STORAGE_FAILED.locked.safe': 'Det som var sparat förut är orört. Din ändring är inte sparad, men finns kvar här.',
  'errors.STORAGE_FAILED.locked.todo': 'Skicka in den som ett förslag, eller försök igen när {holder} är klar.',
  'errors.STORAGE_FAILED.read-only.what': 'Mappen går bara att läsa',
  'errors.STORAGE_FAILED.read-only.safe': 'Det som var sparat förut är orört. Din ändring är inte sparad, men finns kvar här.',
  'errors.STORAGE_FAILED.read-only.todo': 'Be den som sköter mappen {place} om rätt att skriva, eller skicka in ett förslag.',
  'errors.STORAGE_FAILED.full.what': 'Disken är full',
  'errors.STORAGE_FAILED.full.safe': 'Det som var sparat förut är orört. Din ändring är inte sparad, men finns kvar här.',
  'errors.STORAGE_FAILED.full.todo': 'Frigör plats där mappen {place} ligger och försök igen.',
  'errors.STORAGE_FAILED.missing.what': 'Mappen finns inte längre',
  'errors.STORAGE_FAILED.missing.safe': 'Det du har skrivit finns kvar här. Mappen kan ligga på en nätverksplats som inte är ansluten.',
  'errors.STORAGE_FAILED.missing.todo': 'Anslut till nätverket så att {place} går att nå och försök igen.',
  'errors.STORAGE_FAILED.newer-version.what': 'Mappen är skriven av en nyare version av Insatskartan',
  'errors.STORAGE_FAILED.newer-version.safe': 'Ingenting är ändrat. Du kan läsa det som den här versionen förstår.',
  'errors.STORAGE_FAILED.newer-version.todo': 'Uppdatera Insatskartan på den här datorn för att kunna skriva.',

  'errors.RULE_VIOLATION.what': 'En regel i Insatskartan hindrar det här',
  'errors.RULE_VIOLATION.safe': 'Ingenting är ändrat. Det du har skrivit finns kvar.',
  'errors.RULE_VIOLATION.todo': 'Ändra texten{field, select, none {} other { i fältet {field}}} och försök igen.',
  'errors.RULE_VIOLATION.R3.what': 'Texten ser ut att innehålla ett personnummer',
  'errors.RULE_VIOLATION.R3.safe': 'Texten är inte sparad. Insatskartan får aldrig innehålla uppgifter om enskilda klienter, bara om insatser och grupper.',
  'errors.RULE_VIOLATION.R3.todo': 'Ta bort numret{field, select, none {} other { i fältet {field}}}. Är det ett telefonnummer? Skriv det med bindestreck efter riktnumret, till exempel 070-123 45 67.',

  'errors.INTERNAL.what': 'Något gick fel i Insatskartan',
  'errors.INTERNAL.safe': 'Det som var sparat är orört. Det du har skrivit finns kvar.',
  'errors.INTERNAL.todo': 'Försök igen. Händer det på nytt: öppna uppgifterna nedan och skicka dem till den som hjälper dig.',

  'errors.NO_CONTACT.what': 'Insatskartan svarar inte',
  'errors.NO_CONTACT.safe': 'Det som var sparat är orört. Det du har skrivit finns kvar i fönstret.',
  'errors.NO_CONTACT.todo': 'Kontrollera att programmet är igång. Sidan försöker själv igen.',

  'errors.field.summary': 'Kort beskrivning',
  'errors.field.description': 'Beskrivning',
  'errors.field.name': 'Namn',
  'errors.field.targetGroup': 'Målgrupp',
  'errors.field.notFor': 'Passar inte för',
  'errors.field.duration': 'Längd',
  'errors.field.notes': 'Anteckningar',
  'errors.field.text': 'Text',
  'errors.field.contact': 'Kontakt',
  'errors.field.reason': 'Anledning',
  'errors.field.publishedNote': 'Text på den publicerade katalogen',
  'errors.field.districtName': 'Stadsdelens namn',
} as const satisfies Record<`errors.${string}`, string>;
