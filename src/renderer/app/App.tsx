import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { BrowserRouter } from 'react-router';
import { followEvents } from '#renderer/rpc/live.ts';
import { createQueryClient } from '#renderer/rpc/query.ts';
import { TextProvider } from '#renderer/text/TextProvider.tsx';
import { ToastProvider } from '#renderer/ui/ToastProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AppRoutes } from './routes.tsx';

/** The whole interface: cache, words, address, pages. */
export function App() {
  const [queries] = useState(createQueryClient);
  useEffect(() => followEvents(queries), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <TextProvider>
        <I18nProvider locale="sv-SE">
          <BrowserRouter>
            <ErrorBoundary>
              <ToastProvider>
                <AppRoutes />
              </ToastProvider>
            </ErrorBoundary>
          </BrowserRouter>
        </I18nProvider>
      </TextProvider>
    </QueryClientProvider>
  );
}
