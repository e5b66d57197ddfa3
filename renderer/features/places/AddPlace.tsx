import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import type { PlacesHere } from '#renderer/state/desktop/PlacesProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { readJoinLink } from '#shared/desktop/join-link.ts';
import { addressSafety } from '#shared/desktop/place-address.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import css from './Places.module.css';

/** Another server's rooms, by the link that somebody sent. */
export function AddPlace({ places }: { readonly places: PlacesHere }) {
  const { t } = useTranslation('places');
  const language = usePreference((preferences) => preferences.language);
  const [link, setLink] = useState('');
  const said = readJoinLink(link);
  return (
    <form
      className={css['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (link.trim() !== '') places.add(link);
      }}
    >
      <TextField
        label={t('paste')}
        hint={hintOf()}
        value={link}
        onChange={setLink}
        autoComplete="off"
        spellCheck="false"
      />
      <Button type="submit" isDisabled={places.isBusy || link.trim() === ''}>
        {t(places.isBusy ? 'asking' : 'join')}
      </Button>
    </form>
  );

  function hintOf(): string {
    if (said === null) return t('pasteHint');
    switch (addressSafety(said.server)) {
      case 'encrypted':
        return t(said.fingerprint === null ? 'rootsHint' : 'pinnedHint');
      case 'here':
        return t('hereHint');
      case 'plain':
        return t('plainWarning');
      case 'refused':
        return sentence(refusal('place_not_encrypted', { host: new URL(said.server).host }), language);
    }
  }
}
