import type { KeyboardEventHandler, Ref } from 'react';
import { Button, Input, Label, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from './Icon.tsx';
import './Field.css';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children' | 'style' | 'onKeyDown'> {
  readonly label: string;
  readonly placeholder?: string;
  readonly slim?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Keys that move in the results below. */
  readonly onInputKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly className?: string;
}

/** A search field: magnifier, text, a cross that empties. Esc empties too. */
export function SearchField({ label, placeholder, slim = false, inputRef, onInputKeyDown, className = '', ...rest }: SearchFieldProps) {
  const t = useText();
  return (
    <AriaSearchField {...rest} className={`search-group ${className}`.trim()}>
      <Label className="sr">{label}</Label>
      <div className={slim ? 'search-field slim' : 'search-field'}>
        <Icon name="search" />
        <Input ref={inputRef} placeholder={placeholder} onKeyDown={onInputKeyDown} />
        <Button className="search-clear" aria-label={t('app.clearSearch')}>
          <Icon name="close" />
        </Button>
      </div>
    </AriaSearchField>
  );
}
