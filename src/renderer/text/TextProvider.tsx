import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { messages } from './index.ts';

/** Gives every component below its words. Swedish is the only language so far; another is another `messages`. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="sv" messages={messages}>
      {children}
    </IntlProvider>
  );
}
