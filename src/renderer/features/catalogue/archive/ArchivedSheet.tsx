import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import './words.ts';

/** In the place of a sheet to hand out: what is put away is not printed. */
export function ArchivedSheet({ intervention: { id, name } }: { readonly intervention: Pick<Intervention, 'id' | 'name'> }) {
  const t = useText();
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <EmptyState title={t('archive.sheet')} action={<LinkButton to={`/katalog/${id}`}>{t('archive.sheetAction')}</LinkButton>}>
        {t('archive.sheetText')}
      </EmptyState>
    </>
  );
}
