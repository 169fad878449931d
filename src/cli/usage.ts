/** A call that cannot be understood: exit 2, and nothing has been done. */
export class UsageError extends Error {}

export const usageText = `Användning: npm run -s api -- <procedur> ['<json>' | @fil | @-] [flaggor]
       npm run -s api -- --list
       npm run -s api -- --batch @fil|@-

  --data MAPP        teamets mapp (annars den vanliga)
  --me MAPP          den personliga mappen (annars den vanliga; med --data: .personal-cli i den mappen)
  --as 'NAMN;ROLL,…' vem som gör det: läsare, redaktör, bedömare, godkännare (annars "cli" med alla roller)
  --now TID          klockan, t.ex. 2026-11-22T13:40:00Z
  --list             alla procedurer med JSON Schema och ett exempel som går att köra
  --batch            en rad {"procedure","input"} i taget, en rad svar för varje
`;
