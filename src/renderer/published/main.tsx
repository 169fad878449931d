import './fonts.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/Button.css';
import '../ui/Field.css';
import { createRoot } from 'react-dom/client';
import { addTexts } from '#renderer/text/index.ts';
import { cards } from '#renderer/text/sv/cards.ts';
import { published } from '#renderer/text/sv/published.ts';
import { TextProvider } from '#renderer/text/TextProvider.tsx';
import { readCatalogue } from './catalogue.ts';
import { BrokenFile, PublishedApp } from './PublishedApp.tsx';

addTexts({ ...cards, ...published });

const root = document.getElementById('root');
const catalogue = readCatalogue(document);
if (root !== null) createRoot(root).render(<TextProvider>{catalogue === null ? <BrokenFile /> : <PublishedApp catalogue={catalogue} />}</TextProvider>);
