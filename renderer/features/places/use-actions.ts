import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { usePlaces } from '#renderer/state/desktop/PlacesProvider.tsx';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';

/** The ways to other servers' rooms, from anywhere. */
export function usePlacesActions(): readonly Action[] {
  const { t } = useTranslation('places');
  const places = usePlaces();
  if (places === null) return [];
  const all = [{ id: OWN_PLACE, name: t('own') }, ...places.remote];
  return [
    { id: 'places', group: 'go', isAvailable: true, run: () => places.openSwitcher(true) },
    ...all.map(
      ({ id, name }): Action => ({
        id: `place.${id}`,
        name: 'place',
        values: { name },
        group: 'go',
        isAvailable: id !== places.current,
        run: () => {
          // Where it does not answer, the list says why.
          places.openSwitcher(true);
          places.choose(id);
        },
      }),
    ),
  ];
}
