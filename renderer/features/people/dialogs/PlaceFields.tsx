import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import type { IncidentState } from '#shared/incident/state.ts';

export type RestPlaces = IncidentState['places'];

/** Where people on this incident eat and sleep: said once by whoever leads, and told to everybody who rests (FAT-6). */
export function PlaceFields(props: {
  readonly places: RestPlaces;
  readonly onChange: (change: Partial<RestPlaces>) => void;
}) {
  const { places, onChange } = props;
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        label={t('rest.food')}
        value={places.food}
        placeholder={t('rest.foodSample')}
        maxLength={300}
        onChange={(food) => onChange({ food })}
      />
      <TextField
        label={t('rest.bed')}
        value={places.bed}
        placeholder={t('rest.bedSample')}
        hint={t('rest.placesHint')}
        maxLength={300}
        onChange={(bed) => onChange({ bed })}
      />
    </>
  );
}
