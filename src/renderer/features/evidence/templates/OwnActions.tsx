import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

/** What one may do with a template of the group's own. */
export function OwnActions({ templateId, version }: { readonly templateId: string; readonly version: string }) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const { may, why } = useMay('edit');
  const own = useQuery(api.evidence.template.list.queryOptions({ input: {} })).data?.templates.find(({ template }) => template?.id === templateId && template.version === version);
  const put = useMutation({
    mutationFn: async (archived: boolean): Promise<void> => {
      const { templates } = await client.evidence.template.list({});
      const now = templates.find((one) => one.id === own?.id);
      if (now !== undefined) await client.evidence.template.archive({ id: now.id, revision: now.revision, archived });
    },
    onSuccess: (_done, archived): void => toast({ text: t(archived ? 'templates.own.archiveDone' : 'templates.own.restoreDone'), undo: (): void => put.mutate(!archived) }),
    onSettled: () => queries.invalidateQueries({ queryKey: api.evidence.key() }),
  });
  if (own === undefined) return null;
  return (
    <div className="tpl-own">
      <p className="small muted">{t('templates.own.uses', { count: own.uses })}</p>
      <LinkButton slim to={`/evidens/mallar/ny?fran=${own.id}`}>
        {t('templates.own.edit')}
      </LinkButton>
      <Button slim isDisabled={!may || put.isPending} why={why} onPress={() => put.mutate(!own.archived)}>
        {t(own.archived ? 'templates.own.restore' : 'templates.own.archive')}
      </Button>
    </div>
  );
}
