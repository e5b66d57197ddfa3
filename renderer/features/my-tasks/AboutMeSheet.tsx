import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { deviceZone, skillsIn, zonesWith } from '#renderer/state/zones.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import css from './AboutMeSheet.module.css';
import { Refusal } from './Refusal.tsx';

/** My home's zone, by the list that the phone itself shows, and what I can do in short words. */
export function AboutMeSheet(props: { readonly myself: Participant; readonly onClose: () => void }) {
  const { myself, onClose } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  const [zone, setZone] = useState(myself.zone ?? '');
  const [skills, setSkills] = useState(myself.skills.join(', '));
  const here = deviceZone();
  const select = useId();
  function send() {
    const facts = { zone: zone === '' ? null : zone, skills: [...skillsIn(skills)] };
    if (give('participant.describe', facts)) onClose();
  }
  return (
    <Sheet title={t('about.title')} subject={t('about.hint')} onClose={onClose}>
      <div className={css['field']}>
        <label htmlFor={select}>{t('about.zone')}</label>
        <select
          id={select}
          className={css['select']}
          value={zone}
          onChange={(event) => setZone(event.target.value)}
        >
          <option value="">{t('about.unknown')}</option>
          {here === null || here === zone ? null : (
            <option value={here}>{t('about.here', { zone: here })}</option>
          )}
          {zonesWith(myself.zone)
            .filter((each) => each === zone || each !== here)
            .map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
        </select>
      </div>
      <TouchField
        label={t('about.skills')}
        placeholder={t('about.sample')}
        value={skills}
        onChange={setSkills}
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" onClick={send}>
          {t('about.submit')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
