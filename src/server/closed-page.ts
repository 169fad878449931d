import { failureResponse } from '#api/handler.ts';

const page = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Insatskartan är inte öppen här</title>
</head>
<body>
<main>
<h1>Insatskartan är inte öppen här</h1>
<p>Adressen gäller bara en gång, och programmet kan ha startats om sedan du öppnade sidan. Det du har sparat finns kvar.</p>
<p>Gå till fönstret där du startade programmet och tryck på Retur. Då visas en ny adress. Öppna den i webbläsaren.</p>
<p>Har du stängt programmet: starta det igen.</p>
</main>
</body>
</html>
`;

/** What someone without a session gets: a page that says what to do, or a short refusal for calls. */
export function closedPage(asPage: boolean): Response {
  if (!asPage) return failureResponse({ code: 'FORBIDDEN', message: 'no session' }, 401);
  return new Response(page, { status: 401, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
