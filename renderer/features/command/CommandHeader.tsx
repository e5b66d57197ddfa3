import type { ReactNode } from 'react';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { ClosedLine } from './ClosedLine.tsx';
import { Commander } from './Commander.tsx';
import css from './CommandHeader.module.css';
import { Drill } from './Drill.tsx';
import { Elapsed } from './Elapsed.tsx';
import { PhaseRail } from './PhaseRail.tsx';
import type { HeaderRequest } from './request.ts';
import { SeverityMenu } from './SeverityMenu.tsx';

/** What the incident is, how bad, how far, how long, and who commands. `children` stand at the right: the line, settings. */
export function CommandHeader(props: {
  readonly onRequest: (request: HeaderRequest) => void;
  /** Opens the aid for the severity, where the page has one. */
  readonly onAssess?: () => void;
  readonly children: ReactNode;
}) {
  const { onRequest, onAssess, children } = props;
  const key = useRoomView((view) => view.state.key);
  const title = useRoomView((view) => view.state.title);
  return (
    <header className={css['header']}>
      <Drill />
      <div className={css['line']}>
        <SeverityMenu onRequest={onRequest} {...(onAssess === undefined ? {} : { onAssess })} />
        <h1 className={css['title']}>
          <span className={css['key']}>{key}</span> <bdi>{title}</bdi>
        </h1>
        <div className={css['slots']}>{children}</div>
      </div>
      <div className={css['line']}>
        <PhaseRail onRequest={onRequest} />
        <Elapsed />
        <Commander onRequest={onRequest} />
      </div>
      <ClosedLine onRequest={onRequest} />
    </header>
  );
}
