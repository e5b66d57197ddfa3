import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { QrCode } from '#renderer/components/QrCode.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import type { JoinLink, JoinLinkFor } from '#renderer/state/join-links.ts';
import { onlyHere } from '#renderer/state/only-here.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { ASSIGNABLE_ROLES, type AssignableRole } from '#shared/incident/roles.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { goodFor, HOURS } from './join-link-words.ts';
import css from './WarRoom.module.css';

/** What a link is to be good for. */
export interface Wanted {
  readonly role: AssignableRole;
  readonly uses: number;
}

/** How people of the house get in and how guests do: a link each, with its code to show to the room (INC-4, AUTH-2). */
export function Doors(props: {
  readonly links: Readonly<Partial<Record<JoinLinkFor, JoinLink>>>;
  readonly isBusy: boolean;
  readonly refused: WireError | null;
  readonly onMake: (whom: JoinLinkFor, wanted: Wanted) => void;
  /** Leads to the door to the network, where this is the desktop's window. */
  readonly onShare: (() => void) | null;
}) {
  const { links, isBusy, refused, onMake, onShare } = props;
  const { t } = useTranslation('war-room');
  const language = usePreference((preferences) => preferences.language);
  return (
    <section className={css['column']} aria-labelledby="doors">
      <h3 id="doors" className={css['heading']}>
        {t('doors.title')}
      </h3>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['doors']}>
        <Door whom="people" link={links.people} isBusy={isBusy} onMake={onMake} onShare={onShare} />
        <Door whom="guests" link={links.guests} isBusy={isBusy} onMake={onMake} onShare={onShare} />
      </div>
    </section>
  );
}

const PEOPLE = ASSIGNABLE_ROLES.filter((role) => role !== 'guest');
const MOST_USES = 100;

function Door(props: {
  readonly whom: JoinLinkFor;
  readonly link: JoinLink | undefined;
  readonly isBusy: boolean;
  readonly onMake: (whom: JoinLinkFor, wanted: Wanted) => void;
  readonly onShare: (() => void) | null;
}) {
  const { whom, link, isBusy, onMake, onShare } = props;
  const { t } = useTranslation(['war-room', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const [role, setRole] = useState<AssignableRole>(whom === 'guests' ? 'guest' : 'responder');
  const [uses, setUses] = useState(whom === 'guests' ? 1 : 10);
  const [isChoosing, setChoosing] = useState(false);
  const title = t(`doors.${whom}`);
  const host = link === undefined ? null : onlyHere(link.url);
  if (link !== undefined && !isChoosing)
    return (
      <div className={css['door']}>
        <h4 className={css['heading']}>{title}</h4>
        <div className={css['qr']}>
          <QrCode text={link.url} label={t('doors.qr', { whom: title })} />
        </div>
        <CopyText
          label={t('doors.link', { whom: title })}
          text={link.url}
          words={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
        />
        {host === null ? null : <OnlyHere host={host} onShare={onShare} />}
        <p className={css['hint']}>{goodFor(t, link, language)}</p>
        <div className={css['choices']}>
          <Button size="small" kind="quiet" onPress={() => setChoosing(true)}>
            {t('doors.another')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={css['door']}>
      <h4 className={css['heading']}>{title}</h4>
      <p className={css['hint']}>{t(`doors.${whom}Hint`, { hours: HOURS[whom] })}</p>
      <div className={css['choices']}>
        {whom === 'guests' ? null : (
          <Select
            label={t('doors.role')}
            options={PEOPLE.map((value) => ({ value, label: t(`app:roles.${value}`) }))}
            value={role}
            onChange={setRole}
          />
        )}
        <NumberField label={t('doors.uses')} value={uses} min={1} max={MOST_USES} onChange={setUses} />
        <Button
          isDisabled={isBusy}
          onPress={() => {
            setChoosing(false);
            onMake(whom, { role, uses });
          }}
        >
          {t('doors.make')}
        </Button>
      </div>
    </div>
  );
}

/** The link opens on this machine alone, and what to do about it. */
function OnlyHere(props: { readonly host: string; readonly onShare: (() => void) | null }) {
  const { host, onShare } = props;
  const { t } = useTranslation('war-room');
  if (onShare === null) return <Sentence word={t('doors.localWord')}>{t('doors.local', { host })}</Sentence>;
  return (
    <Sentence
      word={t('doors.localWord')}
      action={
        <Button size="small" onPress={onShare}>
          {t('doors.share')}
        </Button>
      }
    >
      {t('doors.closed')}
    </Sentence>
  );
}

/** Makes the first links once for a room that was declared here just now: nobody has to ask for them. */
export function useFirstLinks(
  isNew: boolean,
  make: (whom: JoinLinkFor, wanted: Wanted) => Promise<void>,
): void {
  const begun = useRef(false);
  useEffect(() => {
    if (!isNew || begun.current) return;
    begun.current = true;
    void make('people', { role: 'responder', uses: 10 }).then(() =>
      make('guests', { role: 'guest', uses: 1 }),
    );
  }, [isNew, make]);
}
