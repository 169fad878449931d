import { useState } from 'react';
import { SuggestionDialog } from '#renderer/ui/SuggestionDialog.tsx';
import { Palette, type PaletteProps } from './Palette.tsx';
import { useCommands } from './useCommands.ts';

/** The palette with what it can do. It stays mounted while closed, because what it started may still be going on. */
export function PaletteHost({ isOpen, ...palette }: Omit<PaletteProps, 'commands'> & { readonly isOpen: boolean }) {
  const [suggesting, setSuggesting] = useState(false);
  const commands = useCommands(() => setSuggesting(true));
  return (
    <>
      {isOpen && <Palette {...palette} commands={commands} />}
      {suggesting && <SuggestionDialog isOpen about={null} onClose={() => setSuggesting(false)} />}
    </>
  );
}
