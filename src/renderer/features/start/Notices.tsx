import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useInfo, useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { rescuedKey } from '#renderer/ui/rescued.ts';
import { startTour } from '#renderer/ui/tour.ts';

function RecoveredNotice() {
  const t = useText();
  const recovered = useInfo().data?.recovered ?? [];
  if (recovered.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="recovered-title">
      <h2 id="recovered-title">{t('start.recovered.title')}</h2>
      <ul>
        {recovered.map((one) => (
          <li key={one.place}>
            {t(`start.recovered.${one.outcome}`, { place: one.place })} {one.movedTo !== null && t('start.recovered.moved', { place: one.movedTo })}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/installningar#kopior">{t('start.recovered.toSettings')}</Link>
      </p>
    </section>
  );
}

function RescuedNotice() {
  const t = useText();
  const queries = useQueryClient();
  const text = useSettings().data?.personal.drafts.find((draft) => draft.key === rescuedKey)?.text ?? '';
  const discard = useMutation(api.settings.saveDraft.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: api.settings.key() }) }));
  if (text === '') return null;
  return (
    <section className="notice" aria-labelledby="rescued-title">
      <h2 id="rescued-title">{t('start.rescued.title')}</h2>
      <CopyText label={t('start.rescued.label')} description={t('start.rescued.help')} text={text} />
      <p>
        <Button slim variant="plain" onPress={() => discard.mutate({ key: rescuedKey, text: '' })}>
          {t('start.rescued.discard')}
        </Button>
      </p>
    </section>
  );
}

function TourOffer() {
  const t = useText();
  const queries = useQueryClient();
  const seen = useSettings().data?.personal.tourSeen;
  const save = useMutation(api.settings.save.mutationOptions({ onSuccess: (settings) => queries.setQueryData(api.settings.get.queryKey(), settings) }));
  if (seen !== false) return null;
  return (
    <section className="notice row" aria-labelledby="tour-title">
      <div>
        <h2 id="tour-title">{t('start.tour.title')}</h2>
        <p>{t('start.tour.text')}</p>
      </div>
      <div className="notice-actions">
        <Button onPress={startTour}>{t('start.tour.begin')}</Button>
        <Button variant="plain" onPress={() => save.mutate({ personal: { tourSeen: true } })}>
          {t('start.tour.notNow')}
        </Button>
      </div>
    </section>
  );
}

/** What should be seen before anything else: what was damaged, what was rescued, and the tour for who is new. */
export function Notices() {
  return (
    <div className="notices">
      <RecoveredNotice />
      <RescuedNotice />
      <TourOffer />
    </div>
  );
}
