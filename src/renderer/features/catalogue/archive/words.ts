import { addTexts } from '#renderer/text/index.ts';
import { archive } from '#renderer/text/sv/archive.ts';

// Several pages show parts of the archive: each part brings the words along.
addTexts(archive);
