import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { CallResult } from '#shared/desktop/contract.ts';
import css from './Desktop.module.css';

/** What this program is made of, for whoever reports a defect. */
export function About() {
  const { t } = useTranslation('desktop');
  const desktop = useDesktop();
  const [about, setAbout] = useState<CallResult<'about'> | null>(null);
  useEffect(() => {
    void desktop?.about().then(setAbout);
  }, [desktop]);
  if (about === null) return null;
  return (
    <Subject title={t('about.title')}>
      <dl className={css['facts']}>
        <dt>Quarterdeck</dt>
        <dd>{about.version}</dd>
        <dt>Electron</dt>
        <dd>{about.electron}</dd>
        <dt>Chromium</dt>
        <dd>{about.chromium}</dd>
        <dt>Node.js</dt>
        <dd>{about.node}</dd>
        <dt>{t('about.system')}</dt>
        <dd>{about.platform}</dd>
      </dl>
    </Subject>
  );
}
