import { ChevronDown, MonitorSmartphone, Server } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { isOwnPlace, usePlaces } from '#renderer/state/desktop/PlacesProvider.tsx';
import { AddPlace } from './AddPlace.tsx';
import { PlaceList } from './PlaceList.tsx';
import css from './Places.module.css';
import { Refused } from './Refused.tsx';

/** The button that says where the rooms are, and opens the way elsewhere. */
export function PlaceSwitcher() {
  const { t } = useTranslation('places');
  const places = usePlaces();
  if (places === null) return null;
  const name = isOwnPlace(places)
    ? t('own')
    : (places.remote.find(({ id }) => id === places.current)?.name ?? t('own'));
  const Icon = isOwnPlace(places) ? MonitorSmartphone : Server;
  return (
    <Button
      kind="quiet"
      icon={<Icon size={16} aria-hidden="true" />}
      iconAfter={<ChevronDown size={14} aria-hidden="true" />}
      aria-label={t('switcher', { name })}
      aria-haspopup="dialog"
      onPress={() => places.openSwitcher(true)}
    >
      {name}
    </Button>
  );
}

/** The list of places over whatever page is shown. Its key and Enter lead home from everywhere. */
export function PlaceDialog() {
  const { t } = useTranslation('places');
  const places = usePlaces();
  const open = places?.openSwitcher;
  useEffect(() => {
    if (open === undefined) return;
    function onKey(event: KeyboardEvent) {
      const isChord = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey;
      if (!isChord || event.code !== 'KeyM') return;
      event.preventDefault();
      open?.(true);
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
  if (places === null) return null;
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('app:close')}
      isOpen={places.isSwitcherOpen}
      onClose={() => places.openSwitcher(false)}
    >
      <div className={css['dialog']}>
        <PlaceList places={places} autoFocus />
        <Refused error={places.refused} />
        <AddPlace places={places} />
      </div>
    </Dialog>
  );
}
