import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import type { PlacesHere } from '#renderer/state/desktop/PlacesProvider.tsx';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { addressSafety } from '#shared/desktop/place-address.ts';
import type { Place } from '#shared/desktop/places.ts';
import css from './Places.module.css';

/** This machine first, then all others: where the windows are, and the way to each. */
export function PlaceList(props: {
  readonly places: PlacesHere;
  /** The way home has the focus when the list opens. */
  readonly autoFocus?: boolean;
  /** What else can be done with a place. */
  readonly more?: (place: Place) => ReactNode;
}) {
  const { places, autoFocus = false, more } = props;
  const { t } = useTranslation('places');
  const first = places.current === OWN_PLACE ? places.remote[0]?.id : OWN_PLACE;
  const row = (id: string, name: string, detail: ReactNode, actions?: ReactNode) => (
    <li key={id} className={css['row']}>
      <span className={css['words']}>
        <strong>{name}</strong>
        <span className={css['detail']}>{detail}</span>
      </span>
      {actions}
      {places.current === id ? (
        <span className={css['here']}>{t('here')}</span>
      ) : (
        <Button
          data-row
          size="small"
          kind={id === OWN_PLACE ? 'primary' : 'plain'}
          aria-label={t('goTo', { name })}
          isDisabled={places.isBusy}
          autoFocus={autoFocus && id === first}
          onPress={() => places.choose(id)}
        >
          {t('go')}
        </Button>
      )}
    </li>
  );
  return (
    <Rows label={t('title')} spaced>
      {row(OWN_PLACE, t('own'), t('ownDetail'))}
      {places.remote.map((place) => row(place.id, place.name, <Trust place={place} />, more?.(place)))}
    </Rows>
  );
}

/** By what a place is believed to be itself. */
function Trust({ place: { url, fingerprint } }: { readonly place: Place }) {
  const { t } = useTranslation('places');
  const safety = addressSafety(url);
  const words = safety === 'encrypted' ? (fingerprint === null ? 'roots' : 'pinned') : safety;
  return (
    <>
      <span>{url}</span> · {t(`trust.${words}`)}
      {fingerprint === null ? null : (
        <code className={css['fingerprint']}>
          <span>{shownFingerprint(fingerprint.slice(0, 32))}:</span>
          <span>{shownFingerprint(fingerprint.slice(32))}</span>
        </code>
      )}
    </>
  );
}
