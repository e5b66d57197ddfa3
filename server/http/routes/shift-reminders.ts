import type { FastifyRequest } from 'fastify';
import { refusal } from '#shared/errors/refusal.ts';
import {
  type ShiftReminders,
  shiftRemindersCodeSchema,
  shiftRemindersSchema,
  shiftRemindersWishSchema,
} from '#shared/protocol/rest/shift-reminders.ts';
import type { App, Services } from '../app.ts';
import { askerOf, signedIn } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

const PATH = '/api/v1/me/reminders';

/** Where one is reminded of one's own shifts besides in the app (SHIFT-2): told, changed and seen by oneself alone. */
export function shiftReminderRoutes(app: App, services: Services): void {
  const { allowances, shiftContacts } = services;
  const onRequest = signedIn(services);
  const base = { tags: ['people'], security: [{ bearer: [] }] };
  const response = { 200: shiftRemindersSchema, ...errorAnswers };

  app.get(
    PATH,
    {
      onRequest,
      schema: { ...base, summary: 'Where I am reminded of my shifts, besides in the app', response },
    },
    async (request) => shown(personOf(request)),
  );

  app.put(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Set the address for reminders of my shifts; a code is mailed there',
        body: shiftRemindersWishSchema,
        response,
      },
    },
    async (request) => {
      const person = personOf(request);
      const wish = { person, ...request.body };
      if (!shiftContacts.isOffered()) throw new Refused(refusal('reminders_no_email'));
      if (shiftContacts.sendsCode(wish)) {
        const seconds = allowances.codes(person, wish.address).take(performance.now());
        if (seconds > 0) throw new Refused(refusal('rate_limited', { seconds }));
      }
      const refused = await shiftContacts.set(wish);
      if (refused !== null) throw new Refused(refused);
      return shown(person);
    },
  );

  app.post(
    `${PATH}/confirm`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Type the code that was mailed to my address',
        body: shiftRemindersCodeSchema,
        response,
      },
    },
    async (request) => {
      const person = personOf(request);
      if (!shiftContacts.confirm(person, request.body.code))
        throw new Refused(refusal('reminders_code_wrong'));
      return shown(person);
    },
  );

  app.delete(
    PATH,
    {
      onRequest,
      schema: { ...base, summary: 'Erase my address, and what was to be sent to it', response },
    },
    async (request) => {
      const person = personOf(request);
      shiftContacts.erase(person);
      return shown(person);
    },
  );

  function shown(person: string): ShiftReminders {
    const contact = shiftContacts.of(person);
    const canMail = shiftContacts.isOffered();
    if (contact === undefined) return { canMail, email: null };
    const { address, language, confirmedAt } = contact;
    return { canMail, email: { address, language, confirmedAt } };
  }
}

/** Who asks, as a person: the owner's token is used by programs, which stand no shifts. */
function personOf(request: FastifyRequest): string {
  const asker = askerOf(request);
  if (asker.kind === 'automation') throw new Refused(refusal('reminders_need_person'));
  return asker.id;
}
