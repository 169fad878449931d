import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import './Popover.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface MenuProps extends Omit<ButtonProps, 'children' | 'onPress'> {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}

/** A button that opens a list of things to do. */
export function Menu({ label, actions, ...button }: MenuProps) {
  return (
    <MenuTrigger>
      <Button {...button}>
        {label}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <AriaMenu className="options" aria-label={label} onAction={(key) => actions.find((action) => action.id === key)?.run()}>
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} textValue={action.label} isDisabled={action.isDisabled} className="option">
              {action.icon !== undefined && <Icon name={action.icon} />}
              <span>
                {action.label}
                {action.description !== undefined && <span className="option-sub">{action.description}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
