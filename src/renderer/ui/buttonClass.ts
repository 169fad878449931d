export interface ButtonLook {
  readonly variant?: 'primary' | 'outlined' | 'plain';
  readonly slim?: boolean;
  readonly block?: boolean;
}

/** The classes of a button or of a link that looks like one. */
export function buttonClass({ variant = 'outlined', slim = false, block = false }: ButtonLook, extra = ''): string {
  return ['btn', variant === 'outlined' ? '' : variant, slim ? 'slim' : '', block ? 'block' : '', extra].filter((part) => part !== '').join(' ');
}
