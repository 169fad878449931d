import '@fontsource-variable/schibsted-grotesk/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
