import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import type { Ready, ConsensusRow } from './types.ts';
import { rowName, wordOf } from './row-words.ts';

/** What the two said alike, folded: it needs no decision. */
export function SameRows({ rows, data }: { readonly rows: readonly ConsensusRow[]; readonly data: Ready }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={t('consensus.same')}>
      <details className="con-same">
        <summary>{t('consensus.same.count', { count: rows.length })}</summary>
        <ul>
          {rows.map((row) => (
            <li key={row.key}>
              <span className="muted">{rowName(t, row)}</span>
              <span>{row.text}</span>
              <b>{wordOf(data.template, row, row.a.value) ?? t('consensus.unanswered')}</b>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
