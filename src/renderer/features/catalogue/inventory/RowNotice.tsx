import type { ReactNode } from 'react';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { answerOf, type Answer, type RowDraft } from './row-state.ts';

/** An answer in words: "Erbjuds, Upphandlad". */
export function answerText(t: Text, answer: Pick<Answer, 'offered' | 'supplyForm'>): string {
  const state = t(`inventory.state.${answer.offered}`);
  if (answer.offered !== 'yes' || answer.supplyForm === null) return state;
  return t('inventory.answer.form', { state, form: t(`terms.supplyForm.${answer.supplyForm}`).toLocaleLowerCase('sv') });
}

function hasOffer(details: Readonly<Record<string, unknown>>): boolean {
  const issues = details['issues'];
  return Array.isArray(issues) && issues.some((issue: { code?: string }) => issue.code === 'has_offer');
}

export interface RowNoticeProps {
  readonly row: InventoryRow;
  readonly draft: RowDraft;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

function Notice({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div role="gridcell" className="inv-notice">
      <p role="alert">{text}</p>
      {children}
    </div>
  );
}

/** What stands in the way of saving a row, and the ways on. What was written is still there. */
export function RowNotice({ row, draft, onRetry, onDrop }: RowNoticeProps) {
  const t = useText();
  const { status } = draft;
  if (status.kind === 'conflict') {
    const mine = answerText(t, { ...answerOf(row), ...draft.patch });
    return (
      <Notice text={t('inventory.conflict.text', { theirs: answerText(t, answerOf(row)).toLocaleLowerCase('sv'), mine: mine.toLocaleLowerCase('sv') })}>
        <Button slim onPress={onRetry}>
          {t('inventory.conflict.mine')}
        </Button>
        <Button slim variant="plain" onPress={onDrop}>
          {t('inventory.conflict.theirs')}
        </Button>
      </Notice>
    );
  }
  if (status.kind !== 'failed') return null;
  const texts = failureTexts(status.failure);
  return (
    <Notice text={hasOffer(status.failure.details) ? t('inventory.failed.hasOffer') : `${t(texts.what, texts.values)}. ${t(texts.todo, texts.values)}`}>
      <Button slim onPress={onRetry}>
        {t('inventory.failed.retry')}
      </Button>
      <Button slim variant="plain" onPress={onDrop}>
        {t('inventory.failed.drop')}
      </Button>
    </Notice>
  );
}
