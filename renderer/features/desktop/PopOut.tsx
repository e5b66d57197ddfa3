import { PictureInPicture2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { IconLink } from '#renderer/components/IconLink.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { pageOf, type ViewKind } from '#shared/desktop/windows.ts';

/** The way from a panel to the same in a window of its own; in a browser a link to a tab. */
export function PopOut({ kind }: { readonly kind: ViewKind }) {
  const { t } = useTranslation('actions');
  const desktop = useDesktop();
  const incident = useRoomView((view) => view.incident);
  const label = t(`window.${kind}.label`);
  const icon = <PictureInPicture2 size={14} aria-hidden="true" />;
  const view = { kind, incident };
  if (desktop !== null)
    return <IconButton label={label} icon={icon} onPress={() => void desktop.openView(view)} />;
  return <IconLink label={label} icon={icon} href={pageOf(view)} />;
}
