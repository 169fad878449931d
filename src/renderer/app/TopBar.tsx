import { useState, type Ref } from 'react';
import { Link, useNavigate } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';

export interface TopBarProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onPalette: (text: string) => void;
}

/** Search from anywhere: Enter goes to the list, the arrow down and the key on the right to the palette. */
function HeaderSearch({ searchRef, onPalette }: TopBarProps) {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const toPalette = (): void => {
    onPalette(text);
    setText('');
  };
  const submit = (): void => {
    const words = text.trim();
    void navigate(words === '' ? '/katalog' : `/katalog?${new URLSearchParams({ text: words }).toString()}`);
    setText('');
  };
  return (
    <form
      className="find"
      role="search"
      aria-label={t('app.searchArea')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Icon name="search" />
      <input
        ref={searchRef}
        type="search"
        value={text}
        aria-label={t('app.searchLabel')}
        aria-keyshortcuts="/"
        placeholder={t('app.search')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            toPalette();
          }
          if (event.key === 'Escape') setText('');
        }}
      />
      <AriaButton className="find-palette" aria-label={t('app.openPalette')} aria-keyshortcuts="Control+K" onPress={toPalette}>
        <Kbd>{t('app.paletteKey')}</Kbd>
      </AriaButton>
    </form>
  );
}

/** The header: search, mark for example data, help and settings. */
export function TopBar(props: TopBarProps) {
  const t = useText();
  return (
    <header className="top">
      <HeaderSearch {...props} />
      <div className="right">
        <ExampleNotice />
        <Link className="quiet" to="/hjalp">
          {t('app.help')}
        </Link>
        <Link className="quiet" to="/installningar">
          {t('app.settings')}
        </Link>
      </div>
    </header>
  );
}
