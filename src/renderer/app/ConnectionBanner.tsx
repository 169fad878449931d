import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useConnection } from '#renderer/rpc/connection.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Says that the back end does not answer, what is safe and what to do. Goes away by itself when it answers again. */
export function ConnectionBanner() {
  const t = useText();
  const queries = useQueryClient();
  const connection = useConnection();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current !== 'ok' && connection === 'ok') void queries.invalidateQueries();
    before.current = connection;
  }, [connection, queries]);
  if (connection === 'ok') return null;
  return (
    <div className="banner" role="alert">
      <Icon name="warning" />
      <p>
        <b>{t(connection === 'gone' ? 'app.contact.gone' : 'app.contact.refused')}</b> {t(connection === 'gone' ? 'app.contact.goneHelp' : 'app.contact.refusedHelp')}
      </p>
      <Button slim onPress={() => void queries.refetchQueries()}>
        {t('app.tryAgain')}
      </Button>
    </div>
  );
}
