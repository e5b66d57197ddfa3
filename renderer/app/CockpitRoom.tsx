import { UserPlus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { ClockRail } from '#renderer/features/clock-rail/ClockRail.tsx';
import { Cockpit } from '#renderer/features/cockpit/Cockpit.tsx';
import { Notifications } from '#renderer/features/cockpit/Notifications.tsx';
import { Opening } from '#renderer/features/cockpit/Opening.tsx';
import { useKeys } from '#renderer/features/cockpit/use-keys.ts';
import { DeliveryMark } from '#renderer/features/delivery/DeliveryMark.tsx';
import { PopOut } from '#renderer/features/desktop/PopOut.tsx';
import { Ended } from '#renderer/features/my-tasks/Ended.tsx';
import { OutboxButton } from '#renderer/features/outbox/OutboxButton.tsx';
import { Unsent } from '#renderer/features/outbox/Unsent.tsx';
import { PastBar } from '#renderer/features/past/PastBar.tsx';
import { CommandSpan } from '#renderer/features/people/CommandSpan.tsx';
import { People } from '#renderer/features/people/People.tsx';
import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { StorageBanner } from '#renderer/features/storage/StorageBanner.tsx';
import type { TakeNote } from '#renderer/features/tasks/AssignmentLine.tsx';
import { Tasks } from '#renderer/features/tasks/Tasks.tsx';
import { NoteDrop } from '#renderer/features/timeline/NoteDrop.tsx';
import type { TimelineTool } from '#renderer/features/timeline/Timeline.tsx';
import { DeliveryMarksProvider } from '#renderer/state/delivery/DeliveryMarks.tsx';
import { useNoteWanted } from '#renderer/state/desktop/note-wanted.ts';
import { forgetDeclared, wasDeclared } from '#renderer/state/join-links.ts';
import { useNotices } from '#renderer/state/NoticesProvider.tsx';
import { NoteWaysProvider } from '#renderer/state/notes/NoteWays.tsx';
import type { Past } from '#renderer/state/past/past.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import type { ContactSource } from '#shared/incident/contacts/contacts.ts';
import { isolated } from '#shared/text/bidi.ts';
import css from './CockpitRoom.module.css';
import { Desk, type DeskTab } from './Desk.tsx';
import { Dialogs, type Request } from './Dialogs.tsx';
import { focusPanel } from './focus-panel.ts';
import { PastRoom } from './PastRoom.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import { RoomPalette } from './RoomPalette.tsx';
import { Strips } from './Strips.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { typeInto } from './type-into.ts';
import { type Moment, useMoment } from './use-moment.ts';
import { useNoteWaysOf } from './use-note-ways.tsx';
import { type Places, useRoomActions } from './use-room-actions.ts';

/** What the menu of the people offers from other parts of the screen. */
const IN_PEOPLE_MENU: readonly string[] = ['rest.order', 'logistics.open'];

/** What a note becomes where it is dropped. */
const TO_TASKS = ['task'] as const;
const TO_DESK = ['broadcast', 'decision'] as const;

/** The cockpit of an open room: the panels, the keys between them, and the dialog that one of them asked for. */
export function CockpitRoom({ storage }: { readonly storage: Storage }) {
  const joined = useRoomView((view) => view.state.incident !== null);
  const ended = useRoomView(
    (view) => view.connection.status === 'ended' || me(view)?.attendance === 'removed',
  );
  if (ended) return <Ended preferences={<Preferences />} unsent={<Unsent />} />;
  return joined ? (
    <InTime storage={storage} />
  ) : (
    <Opening>
      <OutboxButton />
    </Opening>
  );
}

/** The room now, or as it stood; then it goes on underneath, with what was typed in it and its alarms. */
function InTime({ storage }: { readonly storage: Storage }) {
  const moment = useMoment();
  const { at } = moment;
  const isPast = at !== null;
  return (
    <>
      <div {...(isPast ? { inert: true, className: css['under'] } : {})}>
        <Panels storage={storage} moment={moment} past={null} isUnder={isPast} />
      </div>
      {isPast ? (
        <PastRoom at={at} onMoved={moment.moved}>
          {(past) => <Panels storage={storage} moment={moment} past={past} isUnder={false} />}
        </PastRoom>
      ) : null}
    </>
  );
}

function Panels(props: {
  readonly storage: Storage;
  readonly moment: Moment;
  /** The past that this shows; null for now. */
  readonly past: Past | null;
  /** The past stands over it: no key and no title is its own. */
  readonly isUnder: boolean;
}) {
  const { storage, moment, past, isUnder } = props;
  const { t } = useTranslation(['cockpit', 'past', 'app']);
  const state = useRoomView((view) => view.state);
  const incident = useRoomView((view) => view.incident);
  const room = useRoom();
  const [, navigate] = useLocation();
  const inRoom = `/incidents/${encodeURIComponent(incident)}`;
  const myTasks = `${inRoom}/me`;
  const [request, setOnlyRequest] = useState<Request | null>(() =>
    past === null && wasDeclared(incident) ? { kind: 'war-room', isNew: true } : null,
  );
  const [source, setSource] = useState<ContactSource>('phone');
  const [desk, setDesk] = useState<DeskTab>('broadcasts');
  const [tool, setTool] = useState<TimelineTool>(null);
  const rail = useRef<HTMLElement>(null);
  const tasks = useRef<HTMLElement>(null);
  const people = useRef<HTMLElement>(null);
  const timeline = useRef<HTMLElement>(null);
  const deskPanel = useRef<HTMLElement>(null);
  const assignmentLine = useRef<HTMLInputElement>(null);
  const noteLine = useRef<HTMLInputElement>(null);
  const takeNote = useRef<TakeNote>(null);
  const toEntry = useRef<(note: string) => void>(null);
  /** What belongs to a tab of the desk opens there. */
  const setRequest = (asked: Request | null) => {
    if (asked?.kind === 'compose') setDesk('broadcasts');
    if (asked?.kind === 'call' || asked?.kind === 'can-table' || asked?.kind === 'plan') {
      setDesk(asked.kind === 'plan' ? 'shifts' : 'roll-call');
      focusPanel(deskPanel.current);
      return;
    }
    forgetDeclared(incident);
    setOnlyRequest(asked);
  };
  const composing = request?.kind === 'compose' ? request.audience : null;
  const composedDraft = request?.kind === 'compose' ? request.draft : undefined;
  const composedFrom = request?.kind === 'compose' ? request.from : undefined;
  const noteWays = useNoteWaysOf({
    takeIntoLine: (note, text) => takeNote.current?.(note, text),
    toEntry: (note) => toEntry.current?.(note),
    toDesk: (tab) => {
      setDesk(tab);
      focusPanel(deskPanel.current);
    },
    onRequest: setRequest,
  });

  const places: Places = {
    contactSource: source,
    toAssignmentLine: (words) =>
      words === undefined ? assignmentLine.current?.focus() : typeInto(assignmentLine.current, words),
    toNoteLine: () => noteLine.current?.focus(),
    toSearch: () => {
      setTool('filter');
      timeline.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    },
    toWords: (words) => {
      setTool('filter');
      room.timeline.setFilter({ ...NO_FILTER, text: words });
    },
    toEntriesOf: (person) => {
      setTool('filter');
      room.timeline.setFilter({ ...NO_FILTER, person });
    },
    toMoment: past?.goTo ?? moment.enter,
    toTime: (ms) => {
      if (past !== null) past.goToTime(ms);
      else
        void room.seqAt(ms).then((seq) => {
          if (seq !== null) moment.enter(seq);
        });
    },
    toNow: moment.leave,
    toDecisions: () => {
      setDesk('decisions');
      focusPanel(deskPanel.current);
    },
    toMyTasks: () => navigate(myTasks),
    toRooms: () => navigate('/'),
    toLoad: () => navigate('/load'),
    toPaper: () => navigate(`${inRoom}/paper/brief`),
    toDiagnostics: () => navigate(`${inRoom}/diagnostics`),
    toJump: () => setTool('jump'),
    toPanel: (number) => focusPanel([rail, tasks, people, timeline][number - 1]?.current ?? null),
  };
  useNoteWanted(places.toNoteLine, past === null && !isUnder);
  const actions = useRoomActions(setRequest, places);
  const notices = useNotices();
  const language = usePreference((preferences) => preferences.language);
  useKeys(isUnder ? [] : actions, () => {
    if (past !== null) notices.tell(sentence(refusal('in_the_past'), language));
  });

  return (
    <NoteWaysProvider ways={noteWays}>
      {isUnder ? null : (
        <title>{`${past === null ? '' : `${t('past:title')} · `}${state.key} ${isolated(state.title)}`}</title>
      )}
      <Cockpit
        storage={storage}
        notice={past === null ? <StorageBanner /> : <PastBar past={past} onLeave={moment.leave} />}
        narrow={<Link href={myTasks}>{t('myTasks')}</Link>}
        header={
          <RoomHeader
            myTasks={myTasks}
            isPast={past !== null}
            source={source}
            onSource={setSource}
            onRequest={setRequest}
          />
        }
        strip={<Strips onRequest={setRequest} />}
        rail={<ClockRail ref={rail} popOut={<PopOut kind="rail" />} onRequest={setRequest} />}
        people={
          <People
            ref={people}
            onRequest={setRequest}
            onPlan={() => setRequest({ kind: 'plan' })}
            more={actions.filter(({ id }) => IN_PEOPLE_MENU.includes(id))}
            actions={
              past === null ? (
                <Button
                  size="small"
                  icon={<UserPlus size={14} aria-hidden="true" />}
                  onPress={() => setRequest({ kind: 'invite' })}
                >
                  {t('invite')}
                </Button>
              ) : null
            }
          />
        }
        tasks={
          <NoteDrop targets={TO_TASKS}>
            <Tasks
              ref={tasks}
              noteRef={takeNote}
              lineRef={assignmentLine}
              span={<CommandSpan onSplit={() => setRequest({ kind: 'split-teams' })} />}
              onRequest={setRequest}
            />
          </NoteDrop>
        }
        desk={
          <DeliveryMarksProvider mark={deliveryMark}>
            <NoteDrop targets={TO_DESK}>
              <Desk
                ref={deskPanel}
                popOut={<PopOut kind="ribbon" />}
                onRequest={setRequest}
                shown={desk}
                onShow={setDesk}
                composing={composing}
                from={composedFrom}
                draft={composedDraft}
                onCompose={(audience) => setRequest(audience === null ? null : { kind: 'compose', audience })}
              />
            </NoteDrop>
          </DeliveryMarksProvider>
        }
        timeline={
          <TimelinePanel
            ref={timeline}
            lineRef={noteLine}
            noteRef={toEntry}
            shortcut="4"
            popOut={<PopOut kind="timeline" />}
            onStandAt={past?.goTo ?? moment.enter}
            tool={tool}
            onTool={setTool}
          />
        }
      />
      <Dialogs request={request} actions={actions} onRequest={setRequest} onClose={() => setRequest(null)} />
      {request?.kind === 'palette' ? (
        <RoomPalette
          actions={actions}
          places={places}
          storage={storage}
          onRequest={setRequest}
          onClose={() => setRequest(null)}
        />
      ) : null}
      {isUnder ? null : <Notifications />}
    </NoteWaysProvider>
  );
}

function deliveryMark(broadcast: string): ReactNode {
  return <DeliveryMark broadcast={broadcast} />;
}
