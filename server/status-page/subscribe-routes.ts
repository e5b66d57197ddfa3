import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Services } from '#server/http/app.ts';
import { countFailure, takeFrom } from '#server/http/authentication.ts';
import { answerRefusal, refusalOf } from '#server/http/error-answers.ts';
import { Refused } from '#server/http/refused.ts';
import { HTTP_STATUS } from '#shared/errors/codes.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import { PUBLIC } from '#shared/incident/broadcasts/audience.ts';
import { emailField } from '#shared/protocol/rest/delivery.ts';
import { LIVE_ADDRESSES } from './addresses.ts';
import { saidPage } from './subscribe-page.ts';
import { type Said, SUBSCRIBE_WORDS } from './subscribe-words.ts';
import { type Language, languageOf } from './words.ts';

const MAX_BODY_BYTES = 8 * 1024;

const querystring = z.object({ lang: z.string().max(10).optional() });
const confirming = z.object({ token: z.string() });
const leaving = z.object({ ticket: z.string() });
const response = { 200: z.string() };
const base = { tags: ['public'], querystring, response };

/**
 * How people outside begin and end to get updates by e-mail (CAST-1): plain pages and forms. Looking at a page changes
 * nothing, since programs that guard mailboxes open every link; a press of its button does.
 */
export function subscribeRoutes(root: App, services: Services): void {
  const { subscribers, allowances, senderOf } = services;

  void root.register((app: App, _options, done) => {
    acceptForms(app);
    // Whoever pressed a button reads a page, also when it was refused.
    app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
      const wire = refusalOf(error, request);
      // What came by a foreign name or from a foreign page gets no page of ours.
      if (wire.code === 'forbidden') return answerRefusal(reply, wire);
      const language = spoken(request);
      if (wire.code === 'rate_limited')
        void reply.header('retry-after', String(wire.details?.['seconds'] ?? 1));
      const said = { title: SUBSCRIBE_WORDS[language].refused, text: sentence(wire, language) };
      return page(reply.code(HTTP_STATUS[wire.code]), language, said);
    });

    app.post(
      '/status/subscribe',
      {
        bodyLimit: MAX_BODY_BYTES,
        schema: {
          ...base,
          summary:
            'Ask for updates by e-mail; the answer is the same whether or not the address gets them already',
          consumes: ['application/x-www-form-urlencoded'],
          body: z.object({ address: z.string() }),
        },
      },
      async (request, reply) => {
        takeFrom(allowances.subscriptions(senderOf(request.raw)));
        if (!subscribers.isOpen()) throw new Refused(refusal('subscribing_closed'));
        const { data: address } = emailField.safeParse(request.body.address);
        if (address === undefined) throw new Refused(refusal('address_unusable'));
        const language = spoken(request);
        // Where too many wait, too: who is told of it would learn that this one is not known yet.
        subscribers.wish([{ audience: PUBLIC, address, language }]);
        return page(reply, language, SUBSCRIBE_WORDS[language].asked);
      },
    );

    app.route({
      method: ['GET', 'HEAD'],
      url: '/status/confirm/:token',
      schema: {
        ...base,
        summary: 'The page that a confirmation mail leads to; it changes nothing',
        params: confirming,
      },
      handler: async (request, reply) => {
        const wish = subscribers.wishOf(request.params.token);
        if (wish === undefined) throw new Refused(refusal('confirmation_unusable'));
        const words = SUBSCRIBE_WORDS[wish.language].confirm;
        return page(reply, wish.language, words, words.button);
      },
    });

    app.post(
      '/status/confirm/:token',
      {
        bodyLimit: MAX_BODY_BYTES,
        schema: {
          ...base,
          summary: 'Confirm that updates are wanted; a token does it once',
          params: confirming,
        },
      },
      async (request, reply) => {
        const confirmed = subscribers.confirm(request.params.token);
        if (confirmed === undefined) {
          countFailure(request, services);
          throw new Refused(refusal('confirmation_unusable'));
        }
        return page(reply, confirmed.language, SUBSCRIBE_WORDS[confirmed.language].confirmed);
      },
    );

    app.route({
      method: ['GET', 'HEAD'],
      url: '/status/unsubscribe/:ticket',
      schema: {
        ...base,
        summary: 'The page that ends updates by e-mail; looking at it ends nothing',
        params: leaving,
      },
      handler: async (request, reply) => {
        const who = subscribers.leaving(request.params.ticket);
        if (who === null) throw new Refused(refusal('unsubscribing_unusable'));
        const language = who.language ?? spoken(request);
        const { leave, left } = SUBSCRIBE_WORDS[language];
        return who.language === null
          ? page(reply, language, left)
          : page(reply, language, leave, leave.button);
      },
    });

    app.post(
      '/status/unsubscribe/:ticket',
      {
        bodyLimit: MAX_BODY_BYTES,
        schema: {
          ...base,
          summary:
            'End updates by e-mail and erase the address; also by a mail program’s own button (RFC 8058)',
          params: leaving,
        },
      },
      async (request, reply) => {
        const { ticket } = request.params;
        const language = subscribers.leaving(ticket)?.language ?? spoken(request);
        if (!subscribers.leave(ticket)) {
          countFailure(request, services);
          throw new Refused(refusal('unsubscribing_unusable'));
        }
        return page(reply, language, SUBSCRIBE_WORDS[language].left);
      },
    );
    done();
  });
}

/** Forms as browsers send them. Mail programs may send theirs in parts (RFC 8058); nothing in it is needed. */
function acceptForms(app: App): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    (_request, _body, done) => done(null, {}),
  );
}

function spoken({ query, headers }: FastifyRequest): Language {
  return languageOf((query as z.output<typeof querystring> | undefined)?.lang, headers['accept-language']);
}

function page(reply: FastifyReply, language: Language, said: Said, button?: string) {
  void reply
    .headers({ ...OWN_FORMS, 'cache-control': 'no-store', 'content-language': language })
    .type('text/html; charset=utf-8')
    .serializer(String);
  const more = button === undefined ? {} : { button };
  return reply.send(saidPage({ language, addresses: LIVE_ADDRESSES, said, ...more }));
}

/** Told to send no referrer at all, browsers say of a form that it comes from nowhere, and it is refused. Others are told nothing by this, either. */
export const OWN_FORMS = { 'referrer-policy': 'same-origin' };
