import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { SpanMeter } from '#renderer/components/SpanMeter.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commandSpan, reportsOf, teamsByName } from '#renderer/state/selectors/teams.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf, participantOf } from '#shared/incident/participants/lookup.ts';
import { canLead } from '#shared/incident/teams/lookup.ts';
import { likelyLead, proposeTeams } from '#shared/incident/teams/propose.ts';
import { spanOf } from '#shared/incident/teams/span.ts';
import { toInstant } from '#shared/time/instant.ts';
import { DraftPeople } from './DraftPeople.tsx';
import css from './SplitDialog.module.css';
import { draftsOf, moved, type TeamDraft, teamsFrom, withOneMore } from './split-draft.ts';

/** Teams as the program proposes them, to be changed and confirmed; one Enter takes them as they are (ROLE-5). */
export function SplitDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const now = toInstant(useNow(60_000));
  const before = useRoomView(commandSpan);
  const taken = useRoomView(teamsByName).map(({ name }) => name);
  const { give, refused } = useGive();
  const [drafts, setDrafts] = useState<readonly TeamDraft[]>(() =>
    draftsOf(proposeTeams(state, now), (topic, place) =>
      topic !== null && !taken.includes(topic) ? topic : numbered(place),
    ),
  );
  const reports = reportsOf(state);
  const placed = new Set(drafts.flatMap(({ people }) => people));
  const stay = reports.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  const teams = teamsFrom(drafts);
  const after = spanOf(stay.length + drafts.filter(({ people }) => people.length > 0).length, state.settings);

  function numbered(place: number): string {
    const name = t('teams.numbered', { place });
    return taken.includes(name) ? numbered(place + 1) : name;
  }

  function change(key: string, patch: Partial<TeamDraft>): void {
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...patch } : draft)));
  }

  function likely(people: readonly string[]): string | null {
    const known = people.flatMap((id) => participantOf(state, id) ?? []);
    return likelyLead(state, known, now)?.id ?? null;
  }

  const places = [
    ...drafts.map(({ key, name }) => ({ value: key, label: name })),
    { value: '', label: t('split.toCommander') },
  ];
  const draftPeople = (people: readonly string[], place: string) => (
    <DraftPeople
      people={people}
      place={place}
      places={places}
      onMove={(person, to) => setDrafts(moved(drafts, person, to === '' ? null : to, likely))}
    />
  );
  return (
    <FormDialog
      title={t('span.split')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('split.submit', { count: teams?.length ?? 0 })}
      size="wide"
      submitFocused
      canSubmit={teams !== null}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (teams !== null && give('team.split', { teams: [...teams] })) onClose();
      }}
      onClose={onClose}
    >
      <p className={css['outcome']}>
        <span>{t('split.outcome', { before: before?.count ?? reports.length, after: after.count })}</span>
        <SpanMeter
          count={after.count}
          level={after.level}
          redFrom={state.settings.spanRed}
          word={after.level === 'calm' ? '' : t(`span.${after.level}`)}
          title={t('span.title', { count: after.count, red: state.settings.spanRed - 1 })}
        />
      </p>
      <div className={css['teams']}>
        {drafts.map(({ key, name, lead, people }) => (
          <fieldset key={key} className={css['team']} aria-label={name}>
            <TextField
              label={t('teams.name')}
              value={name}
              onChange={(said) => change(key, { name: said })}
              maxLength={80}
            />
            <Select
              label={t('teams.lead')}
              placeholder={t('choosePerson')}
              value={lead}
              onChange={(chosen) => change(key, { lead: chosen })}
              options={people
                .filter((id) => {
                  const person = participantOf(state, id);
                  return person !== undefined && canLead(state, person);
                })
                .map((id) => ({ value: id, label: nameOf(state, id) }))}
            />
            {draftPeople(people, key)}
          </fieldset>
        ))}
        <fieldset className={css['team']} aria-label={t('split.toCommander')}>
          <p className={css['stay']}>{t('split.toCommander')}</p>
          {draftPeople(stay, '')}
        </fieldset>
      </div>
      <Button
        kind="quiet"
        size="small"
        icon={<Plus size={14} aria-hidden="true" />}
        onPress={() => setDrafts(withOneMore(drafts, numbered(drafts.length + 1)))}
      >
        {t('split.more')}
      </Button>
    </FormDialog>
  );
}
