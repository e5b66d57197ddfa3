import { CalendarPlus, Plus, Printer, Table2, WandSparkles } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useRestViews } from '#renderer/state/rest/use-rest-views.ts';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { SHORTEST_SHIFT_MS } from '#shared/incident/shifts/shift.ts';
import { HOUR, MINUTE, plus, toInstant, toMs } from '#shared/time/instant.ts';
import {
  changesIn,
  commandOf,
  type DraftShift,
  drafted,
  moved,
  NO_DRAFT,
  withAdded,
  withChange,
  without,
} from './draft.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { Legend } from './Legend.tsx';
import { PlanPaper } from './PlanPaper.tsx';
import { PlanTable } from './PlanTable.tsx';
import { Problems } from './Problems.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { Ribbon } from './Ribbon.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import css from './ShiftsPanel.module.css';
import { useDraft } from './use-draft.ts';

const RANGES = [12, 24, 72] as const;

/** The ribbon begins so long before now. */
const BEFORE = 2 * HOUR;

type Open =
  | { readonly kind: 'shift'; readonly shift: DraftShift | null }
  | { readonly kind: 'propose' | 'import' };

/** The plan of who is on duty when: proposed, changed by hand on a ribbon, and applied as a whole (SHIFT-1). */
export function ShiftsPanel() {
  const { t, i18n } = useTranslation(['shifts', 'app']);
  const may = useMay();
  const state = useRoomView((view) => view.state);
  const here = useRoomView(onTheIncident);
  const now = toInstant(useNow(MINUTE));
  const rest = useRestViews();
  const [draft, change] = useDraft();
  const { give, refused, clear } = useGive();
  const [hours, setHours] = useState<(typeof RANGES)[number]>(24);
  const [isTable, setTable] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);

  const mayPlan = may('shift.plan');
  const from = toInstant(Math.floor((toMs(now) - BEFORE) / HOUR) * HOUR);
  const until = plus(from, hours * HOUR);
  const shifts = drafted(Object.values(state.shifts), draft).filter(({ to }) => toMs(to) > toMs(from));
  const planned = new Set(shifts.map(({ person }) => person));
  const people = [
    ...here.filter(({ role, id }) => role !== 'observer' || planned.has(id)),
    ...Object.values(state.participants).filter(
      ({ id, attendance }) => attendance === 'released' && planned.has(id),
    ),
  ];
  const changes = changesIn(draft);

  function meant(shift: DraftShift, planned: Partial<PlannedShift> | null): void {
    clear();
    if (planned !== null) change((known) => withChange(known, shift, planned));
  }

  if (shifts.length === 0 && changes === 0 && open === null)
    return (
      <>
        <EmptyState
          text={t('empty')}
          {...(mayPlan ? { shortcut: 'P', shortcutText: t('emptyKey') } : {})}
          sample={t('sample')}
        />
        {mayPlan ? (
          <div className={css['first']}>
            <Button kind="primary" onPress={() => setOpen({ kind: 'propose' })}>
              {t('propose')}
            </Button>
            <Button onPress={() => setOpen({ kind: 'shift', shift: null })}>{t('add')}</Button>
            <Button onPress={() => setOpen({ kind: 'import' })}>{t('import')}</Button>
          </div>
        ) : null}
      </>
    );
  return (
    <div className={css['panel']}>
      <div className={css['bar']}>
        {RANGES.map((each) => (
          <ToggleButton key={each} isSelected={hours === each} onChange={() => setHours(each)}>
            {t('hours', { count: each })}
          </ToggleButton>
        ))}
        <ToggleButton isSelected={isTable} onChange={setTable}>
          <Table2 size={14} aria-hidden="true" /> {t('table')}
        </ToggleButton>
        <span className={css['space']} />
        {mayPlan ? (
          <>
            <IconButton
              label={t('add')}
              icon={<Plus size={16} aria-hidden="true" />}
              onPress={() => setOpen({ kind: 'shift', shift: null })}
            />
            <IconButton
              label={t('import')}
              icon={<CalendarPlus size={16} aria-hidden="true" />}
              onPress={() => setOpen({ kind: 'import' })}
            />
          </>
        ) : null}
        <IconButton
          label={t('print')}
          icon={<Printer size={16} aria-hidden="true" />}
          onPress={() => setPrinting(true)}
        />
        {mayPlan ? (
          <Button
            size="small"
            icon={<WandSparkles size={14} aria-hidden="true" />}
            onPress={() => setOpen({ kind: 'propose' })}
          >
            {t('propose')}
          </Button>
        ) : null}
      </div>
      {changes === 0 ? null : (
        <div className={css['changes']} role="status">
          <strong>{t('changes', { count: changes })}</strong>
          <span className={css['space']} />
          <Button size="small" onPress={() => change(() => NO_DRAFT)}>
            {t('discard')}
          </Button>
          <Button
            size="small"
            kind="primary"
            onPress={() => {
              if (give('shift.plan', commandOf(draft))) change(() => NO_DRAFT);
            }}
          >
            {t('apply')}
          </Button>
        </div>
      )}
      {refused === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
      {isTable ? (
        <PlanTable
          shifts={shifts}
          {...(mayPlan ? { onOpen: (shift) => setOpen({ kind: 'shift', shift }) } : {})}
        />
      ) : (
        <Ribbon
          people={people}
          shifts={shifts}
          restOf={(person) => rest.get(person)}
          from={from}
          hours={hours}
          now={now}
          onOpen={(shift) => setOpen({ kind: 'shift', shift })}
          {...(mayPlan
            ? {
                onMove: (shift, part, ms) => meant(shift, moved(shift, part, ms, SHORTEST_SHIFT_MS)),
                onGive: (shift, person) => meant(shift, { person }),
                onRemove: (shift) => change((known) => without(known, shift)),
              }
            : {})}
        />
      )}
      <Problems shifts={shifts} rest={rest} until={until} now={now} />
      {isTable ? null : <Legend />}
      {isPrinting ? <PlanPaper shifts={shifts} onPrinted={printed} /> : null}
      {open?.kind === 'shift' ? (
        <ShiftDialog
          shift={open.shift}
          now={now}
          {...(mayPlan
            ? {
                onMean: (planned: Omit<PlannedShift, 'id'>) => {
                  const { shift } = open;
                  if (shift === null) change((known) => withAdded(known, [planned]));
                  else meant(shift, planned);
                },
                onRemove: () => {
                  const { shift } = open;
                  if (shift !== null) change((known) => without(known, shift));
                },
              }
            : {})}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === 'propose' ? (
        <ProposeDialog
          shifts={shifts}
          rest={rest}
          now={now}
          onTake={(proposed) => change((known) => withAdded(known, proposed))}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === 'import' ? (
        <ImportDialog
          shifts={shifts}
          from={from}
          onTake={(read) => change((known) => withAdded(known, read))}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
