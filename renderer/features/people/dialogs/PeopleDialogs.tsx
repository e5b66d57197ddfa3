import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { PeopleRequest, PersonRequest, TeamRequest } from '../request.ts';
import { AssignRoleDialog } from './AssignRoleDialog.tsx';
import { BreakDialog } from './BreakDialog.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import { GiveRoleDialog } from './GiveRoleDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NameLeadDialog } from './NameLeadDialog.tsx';
import { OrderRestDialog } from './OrderRestDialog.tsx';
import { PutInTeamDialog } from './PutInTeamDialog.tsx';
import { RenameTeamDialog } from './RenameTeamDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { StandDownDialog } from './StandDownDialog.tsx';
import { SwoopDialog } from './SwoopDialog.tsx';
import { WarnDialog } from './WarnDialog.tsx';

/** The dialog that is asked for, wherever on the screen it was asked. */
export function PeopleDialogs(props: { readonly request: PeopleRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  switch (request.kind) {
    case 'assign-role':
      return <AssignRoleDialog role={request.role} onClose={onClose} />;
    case 'split-teams':
      return <SplitDialog onClose={onClose} />;
    case 'stand-down':
      return <StandDownDialog onClose={onClose} />;
    case 'order-rest':
      return <OrderRestDialog participant={request.participant} onClose={onClose} />;
    case 'take-break':
      return <BreakDialog onClose={onClose} />;
    case 'name-lead':
    case 'rename-team':
      return <TeamDialogs request={request} onClose={onClose} />;
    default:
      return <PersonDialogs request={request} onClose={onClose} />;
  }
}

function TeamDialogs(props: { readonly request: TeamRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const team = useRoomView(({ state }) => state.teams[request.team]);
  if (team === undefined) return null;
  return request.kind === 'name-lead' ? (
    <NameLeadDialog team={team} onClose={onClose} />
  ) : (
    <RenameTeamDialog team={team} onClose={onClose} />
  );
}

function PersonDialogs(props: { readonly request: PersonRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const person = useRoomView(({ state }) => state.participants[request.participant]);
  if (person === undefined) return null;
  switch (request.kind) {
    case 'give-role':
      return <GiveRoleDialog person={person} onClose={onClose} />;
    case 'describe':
      return <DescribeDialog person={person} onClose={onClose} />;
    case 'put-in-team':
      return <PutInTeamDialog person={person} onClose={onClose} />;
    case 'release':
    case 'remove':
      return <LeaveDialog kind={request.kind} person={person} onClose={onClose} />;
    case 'warn':
      return <WarnDialog person={person} onClose={onClose} />;
    case 'swoop':
      return <SwoopDialog person={person} onClose={onClose} />;
    case 'restore':
      return <RestoreDialog person={person} onClose={onClose} />;
  }
}
