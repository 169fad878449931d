import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reason } from '#core/catalogue/completeness.ts';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { factAddress, factWord, reasonAddress, reasonWords } from '#renderer/ui/work/reasonWords.ts';
import { ReviewedDialog } from '#renderer/ui/work/ReviewedDialog.tsx';

const factsAtOnce = 6;

/** What is missing, each a link to where it belongs. */
function Missing({ id, facts }: { id: string; facts: readonly string[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? facts : facts.slice(0, factsAtOnce);
  return (
    <>
      <p className="small">{t('work.block.missing')}</p>
      <ul className="gaps">
        {shown.map((fact) => (
          <li key={fact}>
            <Link className="quiet" to={factAddress(id, fact)}>
              {factWord(fact, t)}
            </Link>
          </li>
        ))}
      </ul>
      {facts.length > shown.length && (
        <Button slim variant="plain" onPress={() => setAll(true)}>
          {t('work.block.more', { count: facts.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Reasons({ id, reasons }: { id: string; reasons: readonly Reason[] }) {
  const t = useText();
  const day = new Date().toISOString().slice(0, 10);
  if (reasons.length === 0) return null;
  return (
    <ul className="gap-reasons">
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${'offerId' in reason ? reason.offerId : ''}`}>
          <Link className="quiet" to={reasonAddress(id, reason)}>
            {reasonWords(reason, day, t)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How much of what should be known is known, what is old, and the way to say that all of it has been gone through. */
export function CompletenessSection({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const { id, name, archived } = intervention;
  const { data } = useQuery(api.catalogue.completeness.queryOptions({ input: { id } }));
  const { readOnly } = useReadOnly();
  const [reviewing, setReviewing] = useState(false);
  if (data === undefined) return null;
  const missing = data.reasons.find((reason) => reason.kind === 'missing');
  return (
    <section className="sec facts-sec" aria-labelledby="komplett">
      <div className="sec-head">
        <h2 id="komplett">{t('work.block.title')}</h2>
      </div>
      <p className="small muted">{t('work.block.known', { known: data.known, of: data.of })}</p>
      <Progress label={t('work.block.label')} labelHidden value={data.known} max={data.of} />
      <Reasons id={id} reasons={data.reasons.filter((reason) => reason !== missing)} />
      {missing !== undefined && <Missing id={id} facts={missing.facts} />}
      {data.reasons.length === 0 && <p className="small">{t('work.block.nothing')}</p>}
      {archived === null && (
        <Button slim icon="check" isDisabled={readOnly} onPress={() => setReviewing(true)}>
          {t('work.reviewed.action')}
        </Button>
      )}
      {reviewing && <ReviewedDialog id={id} name={name} onClose={() => setReviewing(false)} />}
    </section>
  );
}
