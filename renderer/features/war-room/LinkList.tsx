import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { OutsideLink } from '#renderer/components/OutsideLink.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { addressOf, roomLinks } from '#renderer/state/selectors/links.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { LINK_KINDS, type LinkKind } from '#shared/incident/links/link.ts';
import { LinkIcon } from './LinkIcon.tsx';
import css from './WarRoom.module.css';

/** The places outside that belong to the incident, and how to add one. A bridge, chat or ticket replaces the one before. */
export function LinkList() {
  const { t } = useTranslation('war-room');
  const links = useRoomView(roomLinks);
  const may = useMay();
  const order = useOrder();
  return (
    <section className={css['column']} aria-labelledby="links">
      <h3 id="links" className={css['heading']}>
        {t('links.title')}
      </h3>
      {links.length === 0 ? <p className={css['hint']}>{t('links.none')}</p> : null}
      <ul className={css['list']}>
        {links.map((link) => {
          const name = link.label ?? t(`kinds.${link.kind}`);
          return (
            <li key={link.id} className={css['row']}>
              <OutsideLink href={addressOf(link)} icon={<LinkIcon kind={link.kind} />} title={link.url}>
                {link.label === null ? name : `${t(`kinds.${link.kind}`)} · ${name}`}
              </OutsideLink>
              {may('incident.unlink') ? (
                <SureButton
                  words={t('links.remove')}
                  label={t('links.removeOf', { name })}
                  sureWords={t('links.removeSure')}
                  sureLabel={t('links.removeSureOf', { name })}
                  isBusy={false}
                  onSure={() => order('incident.unlink', { link: link.id })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {may('incident.link') ? <NewLink /> : null}
    </section>
  );
}

function NewLink() {
  const { t } = useTranslation('war-room');
  const language = usePreference((preferences) => preferences.language);
  const { give, refused, clear } = useGive();
  const [kind, setKind] = useState<LinkKind>('bridge');
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState('');
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        const named = label.trim() === '' ? {} : { label: label.trim() };
        if (url.trim() === '' || !give('incident.link', { kind, url: url.trim(), ...named })) return;
        setLabel('');
        setUrl('');
      }}
    >
      <div className={css['two']}>
        <Select
          label={t('links.kind')}
          options={LINK_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label={t('links.label')} value={label} onChange={setLabel} maxLength={80} />
      </div>
      <TextField
        label={t('links.address')}
        placeholder="https://"
        value={url}
        onChange={(text) => {
          clear();
          setUrl(text);
        }}
        maxLength={2_000}
        autoComplete="off"
        spellCheck="false"
      />
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['choices']}>
        <Button type="submit" isDisabled={url.trim() === ''}>
          {t('links.add')}
        </Button>
      </div>
    </Form>
  );
}
