import type { MouseEvent, ReactNode } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { useAbilities } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from './Icon.tsx';

/** A link out of the product: the person's own browser opens it. Anything but http and https is plain text. */
export function ExternalLink({ href, children, className }: { readonly href: string; readonly children: ReactNode; readonly className?: string }) {
  const t = useText();
  const { openExternal } = useAbilities();
  if (!/^https?:\/\//i.test(href)) return <span className={className}>{children}</span>;
  const open = (event: MouseEvent): void => {
    if (!openExternal) return;
    event.preventDefault();
    void client.host.openExternal({ url: href });
  };
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={className} onClick={open}>
      {children}
      <Icon name="external" className="inline" label={t('app.opensOutside')} />
    </a>
  );
}
