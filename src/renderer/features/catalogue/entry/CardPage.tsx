import { useState } from 'react';
import { useParams } from 'react-router';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { CardSheet } from '../parts/card/CardSheet.tsx';
import { DocumentMenu } from '../parts/DocumentMenu.tsx';
import { ArchivedSheet } from '../archive/ArchivedSheet.tsx';
import { EntryStates } from './EntryStates.tsx';
import { useEntry } from './useEntry.ts';

/** The sheet as it will be printed, and the button that prints it. */
export function CardPage() {
  const t = useText();
  const { id = '' } = useParams();
  const entry = useEntry(id);
  const settings = useSettings();
  const [now] = useState(() => new Date().toISOString());
  if (entry.state !== 'ready') return <EntryStates entry={entry} />;
  const { read: intervention, names } = entry;
  if (intervention.archived !== null) return <ArchivedSheet intervention={intervention} />;
  return (
    <div className="card-page">
      <PageTitle>{t('cards.title', { name: intervention.abbreviation || intervention.name })}</PageTitle>
      <div className="card-tools">
        <Button variant="primary" icon="print" onPress={() => window.print()}>
          {t('cards.print')}
        </Button>
        <DocumentMenu icon="down" label={t('documents.card')} subject={() => ({ kind: 'card', ids: [id] })} />
        <LinkButton to={`/katalog/${id}`} icon="back">
          {t('cards.back')}
        </LinkButton>
        <p>{t('cards.preview')}</p>
      </div>
      <div className="sheet-scroll" role="region" aria-label={t('cards.sheet')} tabIndex={0}>
        <CardSheet intervention={intervention} names={names} district={settings.data?.team.districtName ?? ''} now={now} />
      </div>
    </div>
  );
}
