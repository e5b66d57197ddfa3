import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { assignable } from '#renderer/state/selectors/people.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { isOpenRequest, type LogisticsRequest } from '#shared/incident/logistics/request.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { HOUR, toInstant, toMs } from '#shared/time/instant.ts';
import { ArrangeForm } from './ArrangeForm.tsx';
import css from './Logistics.module.css';

/** One request: what and how many, who sees to it and by when, how it was arranged, and the next step. */
export function RequestRow(props: { readonly request: LogisticsRequest; readonly isShown: boolean }) {
  const { request, isShown } = props;
  const { id, kind, text, count, status, assignee, neededAt, arrangement, askedBy } = request;
  const { t, i18n } = useTranslation(['logistics', 'app']);
  const state = useRoomView((view) => view.state);
  const now = useNow();
  const level = useRoomView((view) => {
    const clock = rail(view).find((each) => each.kind === 'logistics' && each.subject === id);
    return clock === undefined ? 'calm' : clockLevel(clock, toInstant(now));
  });
  const [isArranging, setArranging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) row.current?.querySelector<HTMLElement>('[data-step]')?.focus();
  }, [isShown]);
  const isOpen = isOpenRequest(request);
  return (
    <li ref={row} className={css['row']}>
      <span className={css['status']}>
        {isOpen && level !== 'calm' ? (
          <LevelMark level={level} word={t(`status.${status}`)} />
        ) : (
          t(`status.${status}`)
        )}
      </span>
      <div className={css['what']}>
        <p>
          <strong>
            {count === 1
              ? t(`app:logistics.${kind}`)
              : t('counted', { count, kind: t(`app:logistics.${kind}`) })}
          </strong>{' '}
          <bdi>{text}</bdi>
        </p>
        <p className={css['facts']}>
          {assignee === null ? t('nobody') : t('seenTo', { name: nameOf(state, assignee) })}
          {' · '}
          {t('askedBy', { name: nameOf(state, askedBy) })}
          {neededAt === null ? null : (
            <>
              {' · '}
              {t('neededAt')}{' '}
              <TimeOfDay
                at={neededAt}
                language={i18n.language}
                withDay={Math.abs(toMs(neededAt) - now) >= 20 * HOUR}
              />
            </>
          )}
        </p>
        {arrangement === null ? null : (
          <p className={css['facts']}>{t('arrangement', { words: arrangement })}</p>
        )}
        {isArranging ? <ArrangeForm request={request} onDone={() => setArranging(false)} /> : null}
      </div>
      {isOpen && !isArranging ? <Steps request={request} onArrange={() => setArranging(true)} /> : null}
    </li>
  );
}

/** The next step as a button; who else sees to it, and taking it back, in a menu. */
function Steps(props: { readonly request: LogisticsRequest; readonly onArrange: () => void }) {
  const { request, onArrange } = props;
  const { id, kind, status, assignee } = request;
  const { t } = useTranslation(['logistics', 'app']);
  const may = useMay();
  const order = useOrder();
  const people = useRoomView(assignable);
  if (!may('logistics.arrange')) return null;
  const name = t('actionsOf', { what: t(`app:logistics.${kind}`), text: request.text });
  const finish = () => order('logistics.finish', { request: id });
  return (
    <span className={css['steps']}>
      <Button size="small" data-step onPress={status === 'needed' ? onArrange : finish}>
        {t(status === 'needed' ? 'arrange' : 'finish')}
      </Button>
      <Menu
        label={name}
        groups={[
          {
            id: 'steps',
            entries:
              status === 'needed'
                ? [{ id: 'finish', label: t('finish'), onAction: finish }]
                : [{ id: 'arrange', label: t('arrangeAgain'), onAction: onArrange }],
          },
          {
            id: 'people',
            label: t('giveTo'),
            entries: people
              .filter((person) => person.id !== assignee)
              .map((person) => ({
                id: `to:${person.id}`,
                label: person.name,
                onAction: () => order('logistics.delegate', { request: id, assignee: person.id }),
              })),
          },
          {
            id: 'take-back',
            entries: [
              {
                id: 'withdraw',
                label: t('withdraw'),
                danger: true,
                onAction: () => order('logistics.withdraw', { request: id }),
              },
            ],
          },
        ]}
      >
        <IconButton label={name} icon={<Ellipsis size={14} aria-hidden="true" />} />
      </Menu>
    </span>
  );
}
