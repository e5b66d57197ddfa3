import { eventId } from '#shared/ids/ids.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { EventBody } from '../event.ts';
import { nameOf, participantOf } from '../participants/lookup.ts';
import { shiftsWithCommand } from '../shifts/with-command.ts';
import type { IncidentState } from '../state.ts';
import type { commandCommands } from './commands.ts';
import { handedOver } from './handed-over.ts';
import { type CommandOffer, whyNotTake } from './offer.ts';

export const decideCommand: Deciders<typeof commandCommands> = {
  'command.claim': (state, _data, context) => {
    const { commander } = state.command;
    if (commander !== null) return refuse('commander_exists', { name: nameOf(state, commander) });
    const { id, name } = context.asker;
    const { events } = shiftsWithCommand(state, null, id, context.now);
    return takenBy(state, context, { type: 'command.claimed', data: { participant: id, name } }, ...events);
  },

  'command.offer': (state, { to }, { command }) => offered(state, to, eventId(command, 0)),

  'command.accept': (state, { offer: id, confirmed }, { asker, now }) =>
    onOffer(state, id, ({ to, from }) => {
      if (to !== asker.id) return refuse('offer_not_yours', { name: nameOf(state, to) });
      const data = { offer: id, participant: to, name: asker.name, from, confirmed: confirmed ?? [] };
      const shifts = shiftsWithCommand(state, from, to, now);
      const handed = handedOver(state, from, to, shifts.isPlanned);
      return accept({ type: 'command.accepted', data }, ...handed, ...shifts.events);
    }),

  'command.decline': (state, { offer: id, reason }, { asker }) =>
    onOffer(state, id, ({ to }) =>
      to === asker.id
        ? accept({
            type: 'command.declined',
            data: { offer: id, participant: to, reason: reason ?? null },
          })
        : refuse('offer_not_yours', { name: nameOf(state, to) }),
    ),

  'command.cancel': (state, { offer: id, reason }, { asker }) =>
    onOffer(state, id, ({ from, to }) =>
      from === asker.id || to === asker.id
        ? accept({ type: 'command.cancelled', data: { offer: id, to, reason: reason ?? null } })
        : refuse('offer_not_yours', { name: nameOf(state, from) }),
    ),

  'command.assume': (state, { reason }, context) => {
    const from = state.command.commander;
    if (from === null) return refuse('claim_instead');
    const { id: participant, name } = context.asker;
    const assumed = { type: 'command.assumed', data: { participant, name, from, reason } } as const;
    const { events } = shiftsWithCommand(state, from, participant, context.now);
    return takenBy(state, context, assumed, ...handedOver(state, from, participant), ...events);
  },
};

/** What offering command to somebody does: the event, or why not. The offer's id is the event's. */
export function offered(state: IncidentState, to: string, id: string): Decision {
  const { commander, offer } = state.command;
  if (commander === null) return refuse('not_commander');
  if (offer !== null) return refuse('offer_open', { name: nameOf(state, offer.to) });
  const error = whyNotTake(state, to);
  if (error !== null) return { ok: false, error };
  return accept({
    type: 'command.offered',
    data: { offer: id, from: commander, to, name: nameOf(state, to) },
  });
}

function onOffer(state: IncidentState, id: string, then: (offer: CommandOffer) => Decision): Decision {
  const { offer } = state.command;
  return offer?.id === id ? then(offer) : refuse('offer_gone');
}

/** Who takes command on their own: the owner may do so from outside the room, and enters it with that. */
function takenBy(
  state: IncidentState,
  { asker }: ActingContext,
  taken: EventBody,
  ...more: readonly EventBody[]
): Decision {
  const person = participantOf(state, asker.id);
  if (person === undefined) {
    const joined = { participant: asker.id, name: asker.name, role: 'responder' } as const;
    return accept({ type: 'participant.joined', data: joined }, taken, ...more);
  }
  if (person.attendance !== 'active') {
    return refuse('person_away', { name: person.name, presence: person.attendance });
  }
  return accept(taken, ...more);
}
