import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { EasySheet } from '../parts/card/EasySheet.tsx';
import { type EasyBlock, easyBlocks } from '#core/catalogue/documents/easy-text.ts';
import { DocumentMenu } from '../parts/DocumentMenu.tsx';
import type { Names } from '../parts/index.ts';
import { ArchivedSheet } from '../archive/ArchivedSheet.tsx';
import { EntryStates } from './EntryStates.tsx';
import { useEntry } from './useEntry.ts';

type OwnWords = Readonly<Record<string, string>>;

/** Own words live in the page only: what is written for one client must not be kept anywhere (R3). */
function useOwnWords(intervention: Intervention, names: Names) {
  const t = useText();
  const [own, setOwn] = useState<OwnWords>({});
  const made = useMemo(() => easyBlocks(t, intervention, names), [t, intervention, names]);
  const blocks = useMemo(() => made.map((block): EasyBlock => ({ ...block, text: own[block.key] ?? block.text })), [made, own]);
  const write = (key: string, text: string): void => setOwn((words) => ({ ...words, [key]: text }));
  return { blocks, write, changed: Object.keys(own).length > 0, reset: () => setOwn({}) };
}

function EasyForm({ blocks, write }: { blocks: readonly EasyBlock[]; write: (key: string, text: string) => void }) {
  const t = useText();
  return (
    <div className="easy-form">
      <p className="small muted">{t('cards.easy.notSaved')}</p>
      {blocks.map((block) => (
        <TextArea key={block.key} label={block.heading} rows={3} maxLength={1_500} value={block.text} onChange={(text) => write(block.key, text)} />
      ))}
    </div>
  );
}

function EasyCard({ intervention, names }: { intervention: Intervention; names: Names }) {
  const t = useText();
  const settings = useSettings();
  const [now] = useState(() => new Date().toISOString());
  const [editing, setEditing] = useState(false);
  const { blocks, write, changed, reset } = useOwnWords(intervention, names);
  return (
    <div className="card-page">
      <PageTitle>{t('cards.easy.title', { name: intervention.abbreviation || intervention.name })}</PageTitle>
      <div className="card-tools">
        <Button variant="primary" icon="print" onPress={() => window.print()}>
          {t('cards.print')}
        </Button>
        <Button icon="edit" aria-expanded={editing} onPress={() => setEditing(!editing)}>
          {t(editing ? 'cards.easy.done' : 'cards.easy.edit')}
        </Button>
        {changed && (
          <Button icon="undo" onPress={reset}>
            {t('cards.easy.reset')}
          </Button>
        )}
        {!changed && <DocumentMenu icon="down" label={t('documents.card')} subject={() => ({ kind: 'easy-card', ids: [intervention.id] })} />}
        <LinkButton to={`/katalog/${intervention.id}`} icon="back">
          {t('cards.back')}
        </LinkButton>
        <p>{t('cards.easy.intro')}</p>
      </div>
      {editing && <EasyForm blocks={blocks} write={write} />}
      <div className="sheet-scroll" role="region" aria-label={t('cards.sheet')} tabIndex={0}>
        <EasySheet name={intervention.name} blocks={blocks} district={settings.data?.team.districtName ?? ''} now={now} />
      </div>
    </div>
  );
}

/** The card in easy Swedish, to change before it is printed. */
export function EasyCardPage() {
  const { id = '' } = useParams();
  const entry = useEntry(id);
  if (entry.state !== 'ready') return <EntryStates entry={entry} />;
  if (entry.intervention.archived !== null) return <ArchivedSheet intervention={entry.intervention} />;
  return <EasyCard intervention={entry.read} names={entry.names} />;
}
