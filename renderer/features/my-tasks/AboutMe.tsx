import { House } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { deviceZone } from '#renderer/state/zones.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { AboutMeSheet } from './AboutMeSheet.tsx';
import needs from './Needs.module.css';

/** Where I am at home and what I can do: asked once on this device, and changed at any time (SHIFT-1). */
export function AboutMe() {
  const myself = useRoomView(me);
  const may = useMay();
  if (myself === undefined || !may('participant.describe')) return null;
  return <About myself={myself} />;
}

function About({ myself }: { readonly myself: Participant }) {
  const { t } = useTranslation('my-tasks');
  const wasAsked = usePreference((preferences) => preferences.homeAsked);
  const set = useSetPreferences();
  const order = useOrder();
  const [isOpen, setOpen] = useState(false);
  const { zone, skills } = myself;
  const here = deviceZone();
  const isAsking = zone === null && !wasAsked;
  const said = [...(zone === null ? [] : [zone]), ...skills].join(' · ');
  return (
    <Section title={t('about.title')}>
      <p className={needs['facts']}>{isAsking ? t('about.why') : said === '' ? t('about.nothing') : said}</p>
      {isAsking && here !== null ? (
        <TouchButton
          icon={<House size={18} aria-hidden="true" />}
          onClick={() => order('participant.describe', { zone: here, skills: [...skills] })}
        >
          {t('about.here', { zone: here })}
        </TouchButton>
      ) : null}
      <div className={needs['buttons']}>
        <TouchButton kind="quiet" onClick={() => setOpen(true)}>
          {t(isAsking ? 'about.other' : 'about.change')}
        </TouchButton>
        {isAsking ? (
          <TouchButton kind="quiet" onClick={() => set({ homeAsked: true })}>
            {t('about.later')}
          </TouchButton>
        ) : null}
      </div>
      {isOpen ? <AboutMeSheet myself={myself} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
