import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { useReadOnly } from './useReadOnly.ts';

/** `edit`: an editor. `keep`: what has no proposal of its own, where two persons are wanted an approver. `approve`: an approver. */
export type Deed = 'edit' | 'keep' | 'approve';

export interface May {
  readonly may: boolean;
  /** Why not, in words to put beside a control that rests; undefined where it does not. */
  readonly why: string | undefined;
}

/** Whether the person may do this here and now: the folder can be written, and the person has the role. */
export function useMay(deed: Deed): May {
  const t = useText();
  const { readOnly, why } = useReadOnly();
  const settings = useSettings().data;
  if (readOnly) return { may: false, why };
  const needsApprover = deed === 'approve' || (deed === 'keep' && settings?.team.requireApproval === true);
  const role = needsApprover ? 'approver' : 'editor';
  if (settings === undefined || settings.personal.roles.includes(role)) return { may: true, why: undefined };
  return { may: false, why: t(`app.role.${role}`) };
}
