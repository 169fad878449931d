import { useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type TextId } from './index.ts';

export type TextValues = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type RichValues = Readonly<Record<string, string | number | ReactNode | ((parts: ReactNode) => ReactNode)>>;

export interface Text {
  /** The words for `id`. Values fill the ICU placeholders. */
  (id: TextId, values?: TextValues): string;
  /** As the call itself, with elements among the values: `t.rich('a.b', { link: (parts) => <a>{parts}</a> })`. */
  rich(id: TextId, values: RichValues): ReactNode;
}

/** The words of the interface, looked up by typed id. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => {
    const text = (id: TextId, values?: TextValues): string => intl.formatMessage({ id }, values as Record<string, string>);
    const rich = (id: TextId, values: RichValues): ReactNode => intl.formatMessage({ id }, values as Parameters<typeof intl.formatMessage>[1]) as ReactNode;
    return Object.assign(text, { rich });
  }, [intl]);
}
