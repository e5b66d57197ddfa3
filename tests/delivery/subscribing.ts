import { OWNER_TOKEN, type TestServer, testServer, until, withCalls } from '#tests/support/test-server.ts';
import { setMailServer } from './delivering.ts';
import { mailDouble } from './mail-double.ts';

export const PUBLIC_URL = 'https://status.example';

/** A server that people know by its public address, reached by its port; it has a mail server, which is a double. */
export async function openToSubscribers(
  says: Parameters<typeof mailDouble>[0] = {},
  options: Parameters<typeof testServer>[0] = {},
) {
  const mail = await mailDouble(says);
  const server = await serverOf(options);
  await setMailServer(server, mail.port);
  return { mail, server };
}

/** The same without a mail server. */
export async function serverOf(options: Parameters<typeof testServer>[0] = {}): Promise<TestServer> {
  const started = await testServer({ publicUrl: PUBLIC_URL, ownerToken: OWNER_TOKEN, ...options });
  return withCalls({ ...started, url: `http://127.0.0.1:${started.port}` });
}

/** Sends the page's form. */
export function subscribe(server: TestServer, address: string, language = 'en', headers = {}) {
  return server.call('POST', `/status/subscribe?lang=${language}`, {
    token: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ address }).toString(),
  });
}

/** Opens a link of a mail, or presses the button of its page. */
export function follow(server: TestServer, link: string, method = 'GET', options = {}) {
  const { pathname, search } = new URL(link);
  return server.call(method, pathname + search, { token: null, ...options });
}

/** A link in a mail as it travelled, in quoted-printable or not. */
export function linkIn(raw: string, kind: 'confirm' | 'unsubscribe'): string {
  const plain = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const link = new RegExp(`https?://[^\\s<>"]+/status/${kind}/[\\w.-]+`).exec(plain)?.[0];
  if (link === undefined) throw new Error(`no link to ${kind} in ${plain}`);
  return link;
}

export async function recipientsOf(
  server: TestServer,
): Promise<
  readonly { readonly id: string; readonly address: string; readonly confirmedAt: string | null }[]
> {
  return (await server.call('GET', '/api/v1/workspace/recipients')).body.recipients;
}

/** Subscribes and confirms; answers the confirmation mail. */
export async function subscribed(
  { server, mail }: Awaited<ReturnType<typeof openToSubscribers>>,
  address: string,
  language = 'en',
): Promise<string> {
  const before = mail.mails.length;
  await subscribe(server, address, language);
  await until(() => mail.mails.length > before);
  const raw = mail.mails.at(-1)?.raw ?? '';
  await follow(server, linkIn(raw, 'confirm'), 'POST');
  return raw;
}
