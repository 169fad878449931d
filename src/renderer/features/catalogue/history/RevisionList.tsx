import { useState } from 'react';
import { Link } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { revisionWords } from '../parts/changes/change-words.ts';
import type { Names } from '../parts/index.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { before, pairAddress, type Pair, type Revision } from './revisions.ts';

const mostWords = 4;

interface RowProps {
  readonly revision: Revision;
  readonly words: readonly string[];
  readonly isLatest: boolean;
  readonly isShown: boolean;
  /** What it changed; null for the first version. */
  readonly address: string | null;
  /** Absent where restoring is not possible. */
  readonly onRestore?: (() => void) | undefined;
}

function Row({ revision, words, isLatest, isShown, address, onRestore }: RowProps) {
  const t = useText();
  const number = revision.revision;
  return (
    <li className={isShown ? 'history-row on' : 'history-row'}>
      <p className="history-row-head">
        {address === null ? (
          <span className="strong">{t('history.version', { revision: number })}</span>
        ) : (
          <Link to={address} replace aria-current={isShown ? 'true' : undefined} aria-label={t('history.show', { revision: number })}>
            {t('history.version', { revision: number })}
          </Link>
        )}
        {isLatest && <span className="small muted">{t('history.current')}</span>}
        <span className="small muted when">
          <DateText value={revision.at} form="moment" />
        </span>
      </p>
      <p className="history-words">{words.slice(0, mostWords).join('; ') + (words.length > mostWords ? ' …' : '')}</p>
      <p className="small muted">
        {[revision.by === '' ? t('history.somebody') : revision.by, ...(revision.approvedBy === undefined ? [] : [t('history.approvedBy', { name: revision.approvedBy })])].join(', ')}
        {revision.reason !== null && <span className="history-reason">{revision.reason}</span>}
      </p>
      {onRestore !== undefined && (
        <Button slim icon="undo" aria-label={t('history.restoreOf', { revision: number })} onPress={onRestore}>
          {t('history.restore')}
        </Button>
      )}
    </li>
  );
}

export interface RevisionListProps {
  readonly intervention: Intervention;
  readonly names: Names;
  readonly revisions: readonly Revision[];
  readonly pair: Pair;
}

/** Every version, the latest first: what it changed, who and why. A version can be shown, and all but the latest restored. */
export function RevisionList({ intervention, names, revisions, pair }: RevisionListProps) {
  const t = useText();
  const { may, why } = useMay('keep');
  const [restoring, setRestoring] = useState<number | null>(null);
  return (
    <>
      {!may && <p className="small muted history-why">{why}</p>}
      <ol className="history-rows">
        {revisions.map((revision, index) => {
          const own = { from: before(revisions, revision.revision), to: revision.revision };
          return (
            <Row
              key={revision.revision}
              revision={revision}
              words={revisionWords(t, revision)}
              isLatest={index === 0}
              isShown={own.from !== own.to && pair.from === own.from && pair.to === own.to}
              address={own.from === own.to ? null : pairAddress(own)}
              onRestore={index === 0 || !may ? undefined : () => setRestoring(revision.revision)}
            />
          );
        })}
      </ol>
      {restoring !== null && <RestoreDialog intervention={intervention} names={names} revision={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}
