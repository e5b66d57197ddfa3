import { z } from 'zod';
import { newId } from '#server/access/token.ts';
import { nameOf, readRecipients } from '#server/recipients-file/read-recipients.ts';
import { recipientsTable } from '#server/recipients-file/write-recipients.ts';
import type { Wish } from '#server/subscribers/subscriber-store.ts';
import { readTable } from '#server/table-file/read-table.ts';
import { textOf } from '#server/table-file/text-of.ts';
import { refusal } from '#shared/errors/refusal.ts';
import {
  MOST_IMPORT_BYTES,
  MOST_IMPORT_LINES,
  MOST_LINES_TOLD,
  type RecipientsImported,
  recipientsImportedSchema,
  recipientsImportSchema,
  subscribingSchema,
} from '#shared/protocol/rest/recipients-import.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

const PATH = '/api/v1/workspace/recipients/file';

/** Recipients as a file: one that comes in is the request's body as it is, in whatever a table program writes. */
export function recipientsFileRoutes(root: App, services: Services): void {
  const { deliveries, subscribers, workspace } = services;
  const onRequest = workspaceOwner(services);
  const base = { tags: ['workspace'], security: [{ bearer: [] }] };

  root.get(
    '/api/v1/workspace/subscribing',
    {
      onRequest,
      schema: {
        ...base,
        summary:
          'Whether people outside can subscribe by e-mail, and how many have not confirmed yet (owner)',
        response: { 200: subscribingSchema, ...errorAnswers },
      },
    },
    async () => subscribers.shown(),
  );

  root.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Everybody whom updates go to, as CSV without formulas (owner)',
        produces: ['text/csv'],
        response: { 200: z.string(), ...errorAnswers },
      },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .serializer(String)
        .send(recipientsTable(deliveries.kept.recipients())),
  );

  void root.register((app: App, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST_IMPORT_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );

    app.post(
      PATH,
      {
        onRequest,
        bodyLimit: MOST_IMPORT_BYTES,
        schema: {
          ...base,
          summary:
            'Add the recipients of a CSV file, all of its good lines or none; a preview only says what would be (owner)',
          consumes: ['text/csv'],
          querystring: recipientsImportSchema,
          response: { 200: recipientsImportedSchema, ...errorAnswers },
        },
      },
      async ({ body, query }): Promise<RecipientsImported> => {
        const { audience, language } = query;
        const [isAsked, isPreview] = [query.confirm === 'true', query.preview === 'true'];
        const read = readRecipients(tableIn(body), { audience, language }, workspace.state().audiences);
        const there = new Set(
          deliveries.kept
            .recipients()
            .filter(({ channel }) => channel === 'email')
            .map(nameOf),
        );
        const added = read.wishes.filter((wish) => !there.has(nameOf(wish)));
        if (isAsked && !subscribers.isOpen()) throw new Refused(refusal('confirming_not_set_up'));
        if (!isPreview) add(added, isAsked);
        return {
          added: added.length,
          known: read.wishes.length - added.length + read.repeated,
          refused: { count: read.refused.length, lines: read.refused.slice(0, MOST_LINES_TOLD) },
        };
      },
    );
    done();
  });

  /** All of them or none: one transaction. */
  function add(wishes: readonly Wish[], isAsked: boolean): void {
    if (wishes.length === 0) return;
    if (isAsked) {
      if (!subscribers.wish(wishes)) throw new Refused(refusal('confirming_too_many'));
      return;
    }
    deliveries.kept.addRecipients(
      wishes.map((wish) => ({ ...wish, id: newId('recipient'), channel: 'email', secret: null })),
    );
  }
}

function tableIn(body: unknown) {
  const text = textOf(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  if (text === null) throw new Refused(refusal('import_not_text'));
  const table = readTable(text, MOST_IMPORT_LINES);
  if (table === null) throw new Refused(refusal('import_too_long', { limit: MOST_IMPORT_LINES }));
  return table;
}
