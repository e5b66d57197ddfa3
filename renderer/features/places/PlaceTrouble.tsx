import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { isOwnPlace, usePlaces } from '#renderer/state/desktop/PlacesProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { Fingerprints } from './Fingerprints.tsx';
import css from './Places.module.css';

/** Why the place where the windows are cannot be talked to, over whatever page is shown, with the way home. */
export function PlaceTrouble() {
  const { t } = useTranslation('places');
  const places = usePlaces();
  const language = usePreference((preferences) => preferences.language);
  if (places === null || isOwnPlace(places) || places.trouble === null) return null;
  return (
    <div className={css['trouble']}>
      <div role="status">
        <Strip
          level="red"
          word={t('trouble')}
          label={t('trouble')}
          sentence={sentence(places.trouble, language)}
          actions={
            <>
              <Button size="small" onPress={places.look}>
                {t('again')}
              </Button>
              <Button
                size="small"
                kind="primary"
                isDisabled={places.isBusy}
                onPress={() => places.choose(OWN_PLACE)}
              >
                {t('home')}
              </Button>
            </>
          }
        />
      </div>
      <Fingerprints of={places.trouble} />
    </div>
  );
}
