import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { uploadGate } from '#server/limits/upload-gate.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { megabytes } from '#shared/incident/attachments/attachment.ts';
import { fileNameField, idField } from '#shared/incident/fields.ts';
import { withDefaults } from '#shared/incident/settings/settings.ts';
import { commandDoneSchema } from '#shared/protocol/command.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember, takeFrom } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';
import { isWhole } from '../uploads/is-whole.ts';
import { readFile } from '../uploads/read-file.ts';
import { takeFile } from '../uploads/take-file.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a file that comes with the request is measured by, once a guard has let it pass. */
    fileLimit: number | null;
  }
}

/** Where files come in. */
export const ATTACHMENTS = '/api/v1/incidents/:id/attachments';

const paramsSchema = z.object({ id: z.string() });
const attachmentParamsSchema = paramsSchema.extend({ attachment: z.string() });
const uploadQuerySchema = z.strictObject({ id: idField, name: fileNameField });

/** Files of an incident: one that comes in is the request's body as it is, and its name stands in the address. */
export function attachmentsRoutes(app: App, services: Services): void {
  const { rooms, allowances } = services;
  const gate = uploadGate();
  app.decorateRequest('fileLimit', null);

  void app.register((scope: App, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (request: FastifyRequest, stream: IncomingMessage) => {
      const limit = request.fileLimit ?? 0;
      return readFile(request, stream, limit, () => new Refused(tooLarge(request.query, limit)));
    });

    scope.post(
      ATTACHMENTS,
      {
        onRequest: [
          incidentMember(services),
          async (request, reply) => {
            const asker = askerOf(request);
            const { state } = orRefuse(rooms.authorise(asker, request.params.id, 'attachment.add'));
            takeFrom(allowances.files(asker));
            const limit = megabytes(withDefaults(state.settings).attachmentMegabytes);
            const announced = Number(request.headers['content-length'] ?? limit);
            // What is announced as too large is not waited for.
            if (announced > limit) throw new Refused(tooLarge(request.query, limit));
            const { leave } = orRefuse(gate.enter(asker.id, announced));
            request.fileLimit = limit;
            reply.raw.once('close', leave);
          },
        ],
        schema: {
          summary: 'Add a file, whose bytes are the body; the same id again gives the first answer again',
          tags: ['incidents'],
          security: [{ bearer: [] }],
          consumes: ['application/octet-stream'],
          params: paramsSchema,
          querystring: uploadQuerySchema,
          response: { 200: commandDoneSchema, ...errorAnswers },
        },
      },
      async (request) => {
        const { id, name } = request.query;
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const type = request.headers['content-type'] ?? '';
        const asked = {
          asker: askerOf(request),
          incident: request.params.id,
          id,
          sent: { name, type, bytes },
        };
        return orRefuse(await takeFile(services, asked));
      },
    );
    done();
  });

  app.get(
    `${ATTACHMENTS}/:attachment`,
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'The bytes of a file, as a download',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        produces: ['application/octet-stream'],
        params: attachmentParamsSchema,
        response: { 200: z.unknown(), ...errorAnswers },
      },
    },
    async (request, reply) => {
      const { id, attachment } = request.params;
      const { about, piece } = orRefuse(rooms.file(askerOf(request), id, attachment));
      if (!(await isWhole(about.sha256, piece)))
        throw new Refused(refusal('attachment_broken', { name: about.name }));
      // What it calls itself is never believed here: nothing is shown in place, run, or taken for another type. It is
      // not kept either, since a redaction could not reach it there.
      reply
        .type(about.mediaType)
        .header('content-length', about.bytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodedName(about.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header('cache-control', 'private, no-store');
      return reply.send(Readable.from(piecesOf(piece)) as never);
    },
  );
}

/** Read as fast as they are taken, so that who reads slowly holds a piece in memory and not a file. */
function* piecesOf(piece: (index: number) => Uint8Array | undefined): Iterable<Uint8Array> {
  for (let index = 0; ; index += 1) {
    const bytes = piece(index);
    if (bytes === undefined) return;
    yield bytes;
  }
}

/** The name with all but plain letters written as RFC 5987 wants it. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function tooLarge(query: unknown, limit: number): Refusal {
  const name = uploadQuerySchema.safeParse(query).data?.name ?? '…';
  return refusal('attachment_too_large', { name, limit: Math.round((limit / 1024 / 1024) * 1_000) / 1_000 });
}
