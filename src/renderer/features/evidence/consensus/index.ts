import { addTexts } from '#renderer/text/index.ts';
import { consensus } from '#renderer/text/sv/consensus.ts';

addTexts(consensus);

export { ConsensusPage } from './ConsensusPage.tsx';
