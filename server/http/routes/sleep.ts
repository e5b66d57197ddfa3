import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refusal } from '#shared/errors/refusal.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import {
  mySleepSchema,
  restViewsSchema,
  sleepDiarySchema,
  wokenSchema,
} from '#shared/protocol/rest/sleep.ts';
import { isReached } from '#shared/time/instant.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

const MINE = '/api/v1/incidents/:id/my-sleep';
const WOKEN = `${MINE}/woken`;

/** What says that somebody told something of their sleep: neither the log of requests nor their counts may. */
export const PRIVATE_ROUTES: ReadonlySet<string> = new Set([MINE, WOKEN]);

/** Who sees when others should rest: those who plan. */
const PLANS: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

/** One's own sleep diary, for oneself alone (FAT-3), and what others may see of everybody's rest. */
export function sleepRoutes(app: App, services: Services): void {
  const { sleepDiaries, clock } = services;
  const onRequest = incidentMember(services);
  const base = { tags: ['people'], security: [{ bearer: [] }], params: z.object({ id: z.string() }) };
  const answers = { response: { 200: mySleepSchema, ...errorAnswers } };

  app.get(
    MINE,
    {
      onRequest,
      schema: { ...base, summary: 'What I told of my sleep, and what follows from it for me', ...answers },
    },
    async (request) => {
      const { id, state, person } = ofMine(services, request);
      return sleepDiaries.mine(id, state, person);
    },
  );

  app.put(
    MINE,
    {
      onRequest,
      schema: { ...base, summary: 'Tell of my sleep, the whole of it', body: sleepDiarySchema, ...answers },
    },
    async (request) => {
      const { id, state, person } = ofMine(services, request);
      refuseClosed(state);
      const { sleep, reports } = request.body;
      if (reports.some(({ at }) => !isReached(at, clock.now())))
        throw new Refused(refusal('report_in_future'));
      const kept = sleepDiaries.keep(id, state, person, { sleep, reports });
      if (!kept.ok) throw new Refused(kept.error);
      return kept.value;
    },
  );

  app.delete(
    MINE,
    {
      onRequest,
      schema: { ...base, summary: 'Erase what I told of my sleep; no trace of it is kept', ...answers },
    },
    async (request) => {
      const { id, state, person } = ofMine(services, request);
      sleepDiaries.erase(id, person);
      return sleepDiaries.mine(id, state, person);
    },
  );

  app.put(
    WOKEN,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Say that I was woken for this; everybody sees it for an hour',
        body: wokenSchema,
        ...answers,
      },
    },
    async (request) => {
      const { id, state, person } = ofMine(services, request);
      refuseClosed(state);
      sleepDiaries.woken(id, person, request.body.at);
      return sleepDiaries.mine(id, state, person);
    },
  );

  app.get(
    '/api/v1/incidents/:id/rest',
    {
      onRequest,
      schema: {
        ...base,
        summary:
          'When people should rest, for who plans: the same kind of thing for everybody, whatever they told',
        response: { 200: restViewsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      const asker = askerOf(request);
      const { state } = orRefuse(services.rooms.stateAt(asker, id));
      const role = roleOf(state, asker);
      const plans = role !== null && PLANS.includes(role);
      const views = await sleepDiaries.views(id, state);
      const people = views.map(({ windows, ...view }) => ({
        ...view,
        windows: plans || view.participant === asker.id ? [...windows] : [],
      }));
      return { people };
    },
  );
}

/** The incident, where the asker is a person in it. */
function ofMine({ rooms }: Services, request: FastifyRequest) {
  const asker = askerOf(request);
  const { id } = request.params as { readonly id: string };
  const { state } = orRefuse(rooms.stateAt(asker, id));
  const person = participantOf(state, asker.id);
  if (person === undefined || person.attendance === 'removed') throw new Refused(refusal('not_in_room'));
  return { id, state, person: asker.id };
}

function refuseClosed({ phase }: IncidentState): void {
  if (phase === 'closed') throw new Refused(refusal('closed', { phase }));
}
