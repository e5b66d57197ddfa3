import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { ShortcutState } from '#shared/desktop/shortcuts.ts';
import css from './Presence.module.css';
import { ShortcutRow } from './ShortcutRow.tsx';

/** The keys that reach the room from anywhere on the machine, and whether the system gave them to us (DESK-2). */
export function ShortcutsSection() {
  const { t } = useTranslation('desktop');
  const desktop = useDesktop();
  const [shortcuts, setShortcuts] = useState<readonly ShortcutState[] | null>(null);
  const [isMac, setMac] = useState(false);
  useEffect(() => {
    void desktop?.shortcuts().then(setShortcuts);
    void desktop?.about().then(({ platform }) => setMac(platform === 'darwin'));
  }, [desktop]);
  if (desktop === null || shortcuts === null) return null;
  return (
    <Subject title={t('shortcuts.title')}>
      <p className={css['hint']}>{t('shortcuts.hint')}</p>
      <ul className={css['shortcuts']} aria-label={t('shortcuts.title')}>
        {shortcuts.map((shortcut) => (
          <ShortcutRow
            key={shortcut.name}
            shortcut={shortcut}
            isMac={isMac}
            onSet={(keys) => void desktop.setShortcut(shortcut.name, keys).then(setShortcuts)}
          />
        ))}
      </ul>
    </Subject>
  );
}
