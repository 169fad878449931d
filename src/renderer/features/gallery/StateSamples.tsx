import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';

const half = 37;
const all = 77;

function Breaking(): never {
  throw new Error('broken on purpose, from the gallery');
}

/** Loading, empty, progress, and a page that breaks while one writes. */
export function StateSamples() {
  const t = useText();
  const [broken, setBroken] = useState(false);
  return (
    <div className="sample-grid">
      <LoadingLines rows={3} />
      <EmptyState title={t('gallery.empty')} action={<Button>{t('gallery.one')}</Button>}>
        {t('gallery.emptyText')}
      </EmptyState>
      <Progress label={t('gallery.progress')} value={half} max={all} onCancel={() => undefined} />
      <Progress label={t('gallery.progress')} value={null} max={all} />
      <div>
        <TextArea label={t('gallery.crashText')} rows={2} />
        <p className="samples">
          <Button slim onPress={() => setBroken(true)}>
            {t('gallery.crash')}
          </Button>
        </p>
      </div>
      {broken && <Breaking />}
    </div>
  );
}

const failures: readonly (readonly [code: string, data: Record<string, unknown>])[] = [
  ['INVALID_INPUT', { issues: [{ path: ['summary'], message: 'too long' }] }],
  ['NOT_FOUND', {}],
  ['CONFLICT', {}],
  ['FORBIDDEN', { role: 'editor' }],
  ['UNSUPPORTED', {}],
  ['STORAGE_FAILED', { reason: 'locked', heldBy: { user: 'Exempelperson A' } }],
  ['STORAGE_FAILED', { reason: 'full', place: 'G:\\Insatskartan' }],
  ['RULE_VIOLATION', { rule: 'R3', field: 'description' }],
  ['INTERNAL', {}],
];

/** What is said for each kind of failure. */
export function ErrorSamples() {
  const all = failures.map(([code, data]) => new ORPCError(code, { message: code, data }));
  return (
    <>
      {[...all, new TypeError('no contact')].map((error, index) => (
        <ErrorState key={index} error={error} onRetry={() => undefined} />
      ))}
    </>
  );
}
