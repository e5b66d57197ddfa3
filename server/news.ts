import type { AccessStore } from './access/access-store.ts';
import type { Sessions } from './access/sessions.ts';
import type { Stop } from './clock.ts';
import type { Frame } from './room/published.ts';
import type { Rooms } from './room/rooms.ts';
import type { ShiftContacts } from './shift-reminders/contacts.ts';
import type { SleepDiaries } from './sleep-diary/sleep-diaries.ts';
import type { Sockets } from './socket/screens.ts';
import type { PublicReports } from './status-page/reports.ts';

interface Hearers {
  readonly rooms: Rooms;
  readonly access: AccessStore;
  readonly sessions: Sessions;
  readonly sockets: Sockets;
  readonly reports: PublicReports;
  readonly shiftContacts: Pick<ShiftContacts, 'erase'>;
  readonly sleepDiaries: SleepDiaries;
}

/** Passes the rooms' news on to the screens, the door and the status page; returns how to stop. */
export function relayNews(hearers: Hearers): Stop {
  const { rooms, access, sessions, sockets, reports, shiftContacts, sleepDiaries } = hearers;
  const stopEnding = sessions.onEnded(sockets.end);
  const stopListening = rooms.subscribe({
    events(frame) {
      sockets.publish(frame);
      reports.hear(frame);
      sleepDiaries.hear(frame);
      noteMembers(frame, access);
    },
    // Called before anything later is published: nothing after this seq reaches them (AUTH-3).
    removed({ participant, incident }) {
      // Whoever owns the workspace leaves the room, and keeps the workspace.
      if (access.person(participant)?.owner) return sockets.leave(participant, incident);
      sessions.endAll(participant);
      // A link of their own, opened where nobody is signed in, would let them in again as somebody new.
      access.endInvitationsOf(participant, incident);
      // Whoever made a link can read what it leads to.
      access.endExecutiveLinks(incident, participant);
      // It tells of every incident.
      access.endCalendarLink(participant);
      // They could not take it back any more.
      shiftContacts.erase(participant);
    },
  });
  return () => {
    stopListening();
    stopEnding();
  };
}

/** Who is brought in by a command, and not by an invitation, gets their membership here. */
function noteMembers({ incident, events }: Frame, access: AccessStore): void {
  for (const { type, data } of events) {
    if (type !== 'participant.joined') continue;
    const { participant } = data as { readonly participant: string };
    const isKnown = access.person(participant) !== undefined;
    if (isKnown && !access.isMember(participant, incident)) access.addMembership(participant, incident);
  }
}
