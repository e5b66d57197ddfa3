import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePlaces } from '#renderer/state/desktop/PlacesProvider.tsx';
import { PLACE_NAME_LENGTH, type Place } from '#shared/desktop/places.ts';
import { AddPlace } from './AddPlace.tsx';
import { PlaceList } from './PlaceList.tsx';
import css from './Places.module.css';
import { Refused } from './Refused.tsx';

/** Where the room is: the places of this desktop, and what can be done with them. */
export function PlacesSettings() {
  const { t } = useTranslation('places');
  const places = usePlaces();
  const [renamed, setRenamed] = useState<Place | null>(null);
  if (places === null) return null;
  return (
    <Subject title={t('title')}>
      <p className={css['hint']}>{t('hint')}</p>
      <PlaceList
        places={places}
        more={(place) => (
          <>
            <Button
              size="small"
              kind="quiet"
              aria-label={t('renameOf', { name: place.name })}
              onPress={() => setRenamed(place)}
            >
              {t('rename')}
            </Button>
            <SureButton
              words={t('forget')}
              label={t('forgetOf', { name: place.name })}
              sureWords={t('forgetSure')}
              sureLabel={t('forgetSureOf', { name: place.name })}
              isBusy={places.isBusy}
              onSure={() => places.forget(place.id)}
            />
          </>
        )}
      />
      <Refused error={places.isSwitcherOpen ? null : places.refused} />
      <AddPlace places={places} />
      {renamed === null ? null : (
        <Rename
          place={renamed}
          onName={(name) => places.rename(renamed.id, name)}
          onClose={() => setRenamed(null)}
        />
      )}
    </Subject>
  );
}

function Rename(props: {
  readonly place: Place;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('places');
  const [name, setName] = useState(props.place.name);
  return (
    <FormDialog
      title={t('renameTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('rename')}
      canSubmit={name.trim() !== ''}
      error={null}
      onSubmit={() => {
        props.onName(name.trim());
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={PLACE_NAME_LENGTH} autoFocus />
    </FormDialog>
  );
}
