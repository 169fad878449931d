import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { copyToClipboard } from '#renderer/ui/copyToClipboard.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { SuggestionDialog } from '#renderer/ui/SuggestionDialog.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { DocumentMenu } from '../parts/DocumentMenu.tsx';
import { compareAddress, compareLimit, toggleSelected, setSelection, useSelection } from '../compare/selection.ts';

function FavouriteButton({ id }: { id: string }) {
  const t = useText();
  const queries = useQueryClient();
  const show = useToasts();
  const settings = useQuery(api.settings.get.queryOptions({ input: {} }));
  const isFavourite = settings.data?.personal.favourites.includes(id) ?? false;
  const save = useMutation(
    api.settings.saveFavourite.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.settings.key() });
        await queries.invalidateQueries({ queryKey: api.catalogue.search.key() });
      },
      onError: () => show({ text: t('entry.next.favouriteFailed'), tone: 'problem' }),
    }),
  );
  return (
    <Button block icon="star" aria-pressed={isFavourite} isPending={save.isPending} onPress={() => save.mutate({ id, on: !isFavourite })}>
      {t(isFavourite ? 'entry.next.unfavourite' : 'entry.next.favourite')}
    </Button>
  );
}

function CompareButton({ id }: { id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const selection = useSelection();
  const chosen = selection.includes(id);
  const full = !chosen && selection.length >= compareLimit;
  const next = chosen ? selection : toggleSelected(selection, id);
  const go = (): void => {
    setSelection(next);
    void navigate(next.length > 1 ? compareAddress(next) : '/katalog');
  };
  return (
    <Button block icon="compare" isDisabled={full} why={t('entry.next.compareFull')} onPress={go}>
      {t(chosen && selection.length > 1 ? 'entry.next.comparing' : 'entry.next.compare')}
    </Button>
  );
}

function CopyLinkButton() {
  const t = useText();
  const show = useToasts();
  const copy = async (): Promise<void> => {
    if (await copyToClipboard(window.location.href.replace(window.location.hash, ''))) show({ text: t('entry.next.copied') });
    else show({ text: t('entry.next.copyFailed'), tone: 'problem' });
  };
  return (
    <Button block icon="copy" onPress={() => void copy()}>
      {t('entry.next.copy')}
    </Button>
  );
}

function SuggestButton({ id, name }: { id: string; name: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button block icon="share" onPress={() => setOpen(true)}>
        {t('entry.next.suggest')}
      </Button>
      <SuggestionDialog isOpen={isOpen} onClose={() => setOpen(false)} about={{ id, name }} />
    </>
  );
}

/** What one comes here to do after reading. */
export function NextSteps({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const { id } = intervention;
  return (
    <section className="sec first" aria-labelledby="nasta-steg">
      <div className="sec-head">
        <h2 id="nasta-steg">{t('entry.next.heading')}</h2>
      </div>
      <div className="actions">
        <LinkButton to={`/katalog/${id}/blad`} variant="primary" block icon="print">
          {t('entry.next.print')}
        </LinkButton>
        <LinkButton to={`/katalog/${id}/latt`} block icon="list">
          {t('entry.next.easy')}
        </LinkButton>
        <DocumentMenu block icon="down" label={t('documents.card')} subject={() => ({ kind: 'card', ids: [id] })} />
        <CompareButton id={id} />
        <LinkButton to={`/katalog/${id}/redigera`} block icon="edit">
          {t('entry.next.edit')}
        </LinkButton>
        <SuggestButton id={id} name={intervention.name} />
        <FavouriteButton id={id} />
        <CopyLinkButton />
      </div>
    </section>
  );
}
