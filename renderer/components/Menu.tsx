import { Fragment, type ReactElement, type ReactNode, type RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { classNames } from './class-names.ts';
import css from './Menu.module.css';
import popup from './Popup.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Beside the label, quiet: what stands now, or what it will do. */
  readonly detail?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isSelected?: boolean;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu that opens beside something that is no button of its own: a row of a list. */
export function MenuAt(props: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
}) {
  return (
    <Popover
      className={classNames(popup['popup'], css['popover'])}
      offset={2}
      isOpen
      triggerRef={props.anchor}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <MenuList label={props.label} groups={props.groups} onClose={props.onClose} />
    </Popover>
  );
}

/** A menu on a button: `children` is the button, `groups` are divided by a hairline. */
export function Menu(props: {
  readonly label: string;
  readonly children: ReactElement;
  readonly groups: readonly MenuGroup[];
}) {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className={classNames(popup['popup'], css['popover'])} offset={2}>
        <MenuList label={props.label} groups={props.groups} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList(props: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onClose?: () => void;
}) {
  const { label, groups, onClose } = props;
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return (
    <AriaMenu
      {...(onClose === undefined ? {} : { autoFocus: 'first' as const, onClose })}
      aria-label={label}
      className={popup['list'] ?? ''}
    >
      {shown.map((group, index) => (
        <Fragment key={group.id}>
          {index === 0 ? null : <Separator className={css['separator'] ?? ''} />}
          <MenuSection id={group.id} {...(group.label === undefined ? { 'aria-label': label } : {})}>
            {group.label === undefined ? null : (
              <Header className={css['header'] ?? ''}>{group.label}</Header>
            )}
            {group.entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.isDisabled ?? false}
                onAction={entry.onAction}
                className={classNames(
                  popup['item'],
                  css['item'],
                  entry.danger && css['danger'],
                  entry.isSelected && css['selected'],
                )}
              >
                <span>{entry.label}</span>
                {entry.detail === undefined ? null : <span className={css['detail']}>{entry.detail}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}
