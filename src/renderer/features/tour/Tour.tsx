import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { endTour } from '#renderer/ui/tour.ts';
import './Tour.css';

const steps = ['start', 'find', 'read', 'inventory', 'help'] as const;
type Step = (typeof steps)[number];

/** The starter entry the tour reads; another one where it is gone. */
const usualEntry = '6f9ab5a2-0002-4000-8000-000000000002';

function useAddresses(): Record<Step, string> {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions()).data?.names ?? [];
  const entry = names.find((name) => name.id === usualEntry) ?? names[0];
  return {
    start: '/',
    find: `/katalog?${new URLSearchParams({ text: t('tour.find.query') }).toString()}`,
    read: entry === undefined ? '/katalog' : `/katalog/${entry.id}`,
    inventory: '/katalog/inventering',
    help: '/hjalp',
  };
}

function useRememberSeen() {
  const queries = useQueryClient();
  const save = useMutation(api.settings.save.mutationOptions({ onSuccess: (settings) => queries.setQueryData(api.settings.get.queryKey(), settings) }));
  return (): void => save.mutate({ personal: { tourSeen: true } });
}

/** Five steps over the real pages, on the starter catalogue. Esc or "Hoppa över" ends it; it is not offered again but stays in Help. */
export function Tour() {
  const t = useText();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const remember = useRememberSeen();
  const [index, setIndex] = useState(0);
  const step = steps[index] ?? 'start';
  const last = index === steps.length - 1;
  const go = (next: number): void => {
    setIndex(next);
    void navigate(addresses[steps[next] ?? 'start']);
  };
  const end = (): void => {
    remember();
    endTour();
  };
  return (
    <ModalOverlay className="tour-overlay" isOpen onOpenChange={(open) => !open && end()}>
      <Modal className="tour">
        <Dialog className="tour-dialog">
          <p className="small muted">{t('tour.title', { step: index + 1, steps: steps.length })}</p>
          <div aria-live="polite">
            <Heading slot="title" level={2}>
              {t(`tour.${step}.title`)}
            </Heading>
            <p>{t(`tour.${step}.text`)}</p>
          </div>
          <div className="tour-actions">
            {!last && (
              <Button variant="plain" onPress={end}>
                {t('tour.skip')}
              </Button>
            )}
            <span className="tour-way">
              {index > 0 && <Button onPress={() => go(index - 1)}>{t('tour.back')}</Button>}
              <Button variant="primary" autoFocus onPress={() => (last ? end() : go(index + 1))}>
                {t(last ? 'tour.done' : 'tour.next')}
              </Button>
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
