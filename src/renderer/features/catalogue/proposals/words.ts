import { addTexts } from '#renderer/text/index.ts';
import { proposals } from '#renderer/text/sv/proposals.ts';

// The entry page tells of waiting proposals too: each part brings the words along.
addTexts(proposals);
