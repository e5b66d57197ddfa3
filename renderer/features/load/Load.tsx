import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SettingsPage } from '#renderer/components/SettingsPage.tsx';
import { usePreference, useSession, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import type { DayRange } from '#shared/load/day-range.ts';
import { totalOf } from '#shared/load/hour-kinds.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import { byName } from './by-name.ts';
import { Fairness } from './Fairness.tsx';
import { HeatMap } from './HeatMap.tsx';
import css from './Load.module.css';
import { LoadTable } from './LoadTable.tsx';
import { RangeChoice } from './RangeChoice.tsx';
import { dayHere, lastDays, zoneHere } from './range.ts';
import { TakeAway } from './TakeAway.tsx';
import { TeamTable } from './TeamTable.tsx';
import { useLoadWords } from './use-load-words.ts';

const FIRST_SHOWN = 28;

/** How incidents lay on people over some days: the owner's page. `preferences` is the button of this screen's. */
export function Load({ preferences }: { readonly preferences: ReactNode }) {
  const { t } = useTranslation('load');
  const isOwner = useSession()?.owner === true;
  const language = usePreference((each) => each.language);
  const say = useLoadWords();
  const [today] = useState(() => dayHere(new Date()));
  const [range, setRange] = useState<DayRange>(() => lastDays(FIRST_SHOWN, today));
  const { load, failed, isLoading } = useLoad(range, isOwner);
  if (!isOwner) return <Redirect to="/" />;
  return (
    <SettingsPage
      title={t('title')}
      hint={t('about')}
      back={<Link href="/workspace">{t('back')}</Link>}
      preferences={preferences}
      isWide={true}
      isBusy={isLoading}
    >
      <RangeChoice range={range} today={today} onChange={setRange} />
      {failed === null ? null : <Sentence word={t('app:refused')}>{sentence(failed, language)}</Sentence>}
      {load === null ? null : (
        <>
          <h2 className={css['heading']}>{t('shown', { from: say.day(load.from), to: say.day(load.to) })}</h2>
          {isEmpty(load) ? (
            <div className={css['subject']}>
              <EmptyState text={t('empty')} sample={t('sample')} />
            </div>
          ) : (
            <>
              <Fairness load={load} />
              <div className={css['subject']}>
                <HeatMap people={byName(load.people, language)} range={load} />
              </div>
              <div className={css['subject']}>
                <LoadTable load={load} />
              </div>
              {load.teams.length === 0 ? null : (
                <div className={css['subject']}>
                  <TeamTable teams={load.teams} />
                </div>
              )}
              <TakeAway load={load} />
            </>
          )}
          <p className={css['hint']}>{t('counted', { zone: load.zone })}</p>
        </>
      )}
    </SettingsPage>
  );
}

/** The load of a range as the server counts it. What was shown before stays until the next has come. */
function useLoad(range: DayRange, isWanted: boolean) {
  const { api } = useWorkspace();
  const [load, setLoad] = useState<LoadAnswer | null>(null);
  const [failed, setFailed] = useState<WireError | null>(null);
  const [isLoading, setLoading] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    setLoading(true);
    api.load({ from: range.from, to: range.to, zone: zoneHere() }).then(
      (answer) => {
        if (isGone) return;
        setLoad(answer);
        setFailed(null);
        setLoading(false);
      },
      (error: unknown) => {
        if (isGone) return;
        setFailed(refusalIn(error) ?? refusal('server_unreachable'));
        setLoading(false);
      },
    );
    return () => {
      isGone = true;
    };
  }, [api, range, isWanted]);
  return { load, failed, isLoading };
}

function isEmpty({ people }: LoadAnswer): boolean {
  return people.every(({ duty, interruptions }) => totalOf(duty) + totalOf(interruptions) === 0);
}
