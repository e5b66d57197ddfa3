import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { ShortcutState } from '#shared/desktop/shortcuts.ts';
import { acceleratorOf, printedKeys } from './accelerator-of.ts';
import css from './Presence.module.css';

/** Pressed alone these are the beginning of a shortcut. */
const MODIFIERS = ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'];

/** One shortcut: its keys, what became of them, and the field that takes others by pressing them. */
export function ShortcutRow(props: {
  readonly shortcut: ShortcutState;
  readonly isMac: boolean;
  readonly onSet: (keys: string | null) => void;
}) {
  const { shortcut, isMac, onSet } = props;
  const { t } = useTranslation('desktop');
  const [isListening, setListening] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { name, keys, isHeld } = shortcut;
  const what = t(`shortcuts.names.${name}`);

  function press(event: KeyboardEvent): void {
    // Tab leaves, as everywhere, and Escape keeps what was.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setListening(false);
    if (event.key === 'Escape' || MODIFIERS.includes(event.key)) return;
    const pressed = acceleratorOf(event.nativeEvent, isMac);
    setRefused(pressed === null);
    if (pressed === null) return;
    setListening(false);
    onSet(pressed);
  }
  return (
    <li className={css['shortcut']}>
      <span className={css['what']}>{what}</span>
      {isListening ? (
        <input
          className={css['listening']}
          // biome-ignore lint/a11y/noAutofocus: whoever asked to press keys presses them next
          autoFocus
          readOnly
          aria-label={t('shortcuts.press', { what })}
          value={t('shortcuts.pressNow')}
          onKeyDown={press}
          onBlur={() => setListening(false)}
        />
      ) : (
        <span className={css['keys']}>
          {keys === null ? (
            <span className={css['hint']}>{t('shortcuts.none')}</span>
          ) : (
            printedKeys(keys, isMac).map((key) => <Kbd key={key}>{key}</Kbd>)
          )}
        </span>
      )}
      <span className={css['state']} role="status">
        {isListening && isRefused ? (
          <LevelMark level="amber" word={t('shortcuts.refused')} wraps />
        ) : keys !== null && !isHeld && !isListening ? (
          <LevelMark level="amber" word={t('shortcuts.taken')} wraps />
        ) : null}
      </span>
      <span className={css['buttons']}>
        <Button
          size="small"
          aria-label={t('shortcuts.change', { what })}
          onPress={() => {
            setRefused(false);
            setListening(true);
          }}
        >
          {t('shortcuts.changeShort')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          isDisabled={keys === null}
          aria-label={t('shortcuts.remove', { what })}
          onPress={() => onSet(null)}
        >
          {t('shortcuts.removeShort')}
        </Button>
      </span>
    </li>
  );
}
