import { addTexts } from '#renderer/text/index.ts';
import { evidenceHome } from '#renderer/text/sv/evidence-home.ts';
import { evidenceWords } from '#renderer/text/sv/evidence-words.ts';

addTexts(evidenceWords);
addTexts(evidenceHome);

export { EvidenceHomePage } from './EvidenceHomePage.tsx';
