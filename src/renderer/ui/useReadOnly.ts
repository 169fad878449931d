import { useInfo } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';

export interface ReadOnly {
  /** True where changes to the team's folder would be refused. */
  readonly readOnly: boolean;
  /** Why, in words to put beside a disabled control; undefined where changes are possible. */
  readonly why: string | undefined;
}

/** Whether the team's folder can be changed from here, and if not, why. */
export function useReadOnly(): ReadOnly {
  const t = useText();
  const info = useInfo().data;
  if (info === undefined || info.writable) return { readOnly: false, why: undefined };
  const holder = info.lock.heldBy;
  if (holder !== null && !holder.self) return { readOnly: true, why: t('app.readOnly.held', { name: holder.user }) };
  if (info.reason === 'read-only') return { readOnly: true, why: t('app.readOnly.readOnly') };
  if (info.reason === 'newer-version') return { readOnly: true, why: t('app.readOnly.newer') };
  if (info.reason === 'locked' || info.reason === null) return { readOnly: true, why: t('app.readOnly.free') };
  return { readOnly: true, why: t('app.readOnly.other') };
}
