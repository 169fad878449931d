import { useState } from 'react';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { AgreementTable } from './AgreementTable.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import { Finish } from './Finish.tsx';
import { sorted } from './order.ts';
import { SameRows } from './SameRows.tsx';
import type { Ready } from './types.ts';

/** Differences first, then what is alike, then how well the two agree, and the end. */
export function Comparison({ data }: { readonly data: Ready }) {
  const t = useText();
  const { may, why } = useMay('edit');
  const { differ, same } = sorted(data.rows);
  const left = data.open;
  const done = data.consensus?.state === 'done';
  const locked = done || !may;
  const [opened, setOpened] = useState<string | null>(null);
  // One form at a time: the one asked for, else the first that is left.
  const writing = locked ? null : (differ.find((row) => row.key === opened)?.key ?? differ.find((row) => row.open)?.key ?? null);
  return (
    <div className="con">
      {done && (
        <p className="con-note">
          {t('consensus.done', { date: formatDay(data.consensus?.doneAt ?? '') })} {t('consensus.reopen')}
        </p>
      )}
      {!may && !done && <p className="con-note small">{why}</p>}
      <Section title={t('consensus.differs', { count: differ.length })} note={differ.length > 0 && !done ? <span role="status">{t('consensus.left', { left })}</span> : undefined}>
        <ul className="con-rows">
          {differ.map((row) => (
            <DifferenceRow key={row.key} row={row} data={data} locked={locked} writing={row.key === writing} onOpen={() => setOpened(row.key)} onDone={() => setOpened(null)} />
          ))}
        </ul>
      </Section>
      <Section title={t('consensus.agreement')}>
        <AgreementTable agreement={data.agreement} />
      </Section>
      <Finish data={data} left={left} locked={locked} />
      <SameRows rows={same} data={data} />
    </div>
  );
}
