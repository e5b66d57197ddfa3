import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopApi } from '#shared/desktop/contract.ts';

/**
 * Says that the room's server does not answer, or cannot write its record, once each time; and takes it back.
 * @param since when that began; null where all is well
 */
export function useServerTrouble(
  desktop: DesktopApi,
  kind: 'silent' | 'storage',
  since: string | null,
): void {
  const { t } = useTranslation('desktop-watch');
  useEffect(() => {
    if (since === null) return undefined;
    const id = `server ${kind} ${since}`;
    void desktop.notify({
      id,
      place: `server ${kind}`,
      kind: 'server',
      title: t(`server.${kind}.title`),
      body: t(`server.${kind}.text`),
      destination: null,
      action: null,
    });
    return () => void desktop.endNotification(id);
  }, [desktop, kind, since, t]);
}
