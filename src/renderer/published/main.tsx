import './fonts.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/Button.css';
import '../ui/Field.css';
import { createRoot } from 'react-dom/client';
import { TextProvider } from '#renderer/text/TextProvider.tsx';
import { readCatalogue } from './catalogue.ts';
import { BrokenFile, PublishedApp } from './PublishedApp.tsx';

const root = document.getElementById('root');
const catalogue = readCatalogue(document);
if (root !== null) createRoot(root).render(<TextProvider>{catalogue === null ? <BrokenFile /> : <PublishedApp catalogue={catalogue} />}</TextProvider>);
