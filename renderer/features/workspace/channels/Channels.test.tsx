import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Answers, showPage } from '#renderer/testing/stage.tsx';
import { DEFAULT_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import type { ChannelsAnswer, RecipientsAnswer } from '#shared/protocol/rest/delivery.ts';
import { Channels } from './Channels.tsx';

const OWNER = { session: 'bearer', participant: 'olga', name: 'Olga', owner: true };

const EMAIL: ChannelsAnswer['email'] = {
  host: 'mail.example.com',
  port: 587,
  security: 'starttls',
  user: 'war-room',
  fromName: 'Operations',
  fromAddress: 'ops@example.com',
  hasPassword: true,
};

const NOTHING: ChannelsAnswer = {
  allowPrivate: false,
  email: null,
  sms: null,
  slack: null,
  statuspage: null,
};

function shown(
  answers: Answers,
  email: ChannelsAnswer['email'] = null,
  recipients: RecipientsAnswer['recipients'] = [],
) {
  return showPage(<Channels audiences={DEFAULT_AUDIENCES} />, {
    session: OWNER,
    answers: {
      'GET /api/v1/workspace/channels': () => ({ ...NOTHING, email }),
      'GET /api/v1/workspace/recipients': () => ({ recipients }),
      'GET /api/v1/workspace/subscribing': () => ({ page: null, isOpen: false, waiting: 0 }),
      ...answers,
    },
  });
}

it('[CAST-1] a mail server is set up; the password goes out once and is shown nowhere', async () => {
  let told: unknown;
  const { user } = await shown({
    'PUT /api/v1/workspace/channels': (body) => {
      told = body;
      return { ...NOTHING, email: EMAIL };
    },
  });
  const form = await screen.findByRole('form', { name: 'E-mail' });
  expect(screen.getByText('Not set up: no e-mail leaves.')).toBeTruthy();
  const into = async (label: string, words: string) => {
    await user.click(within(form).getByLabelText(label));
    await user.paste(words);
  };
  await into('Mail server (SMTP)', 'mail.example.com');
  await into('User (empty: no sign-in)', 'war-room');
  await into('Password', 'a long secret');
  await into('Sender’s address', 'ops@example.com');
  await user.click(within(form).getByRole('button', { name: 'Save: E-mail' }));
  await waitFor(() =>
    expect(told).toMatchObject({
      email: {
        host: 'mail.example.com',
        port: 587,
        password: 'a long secret',
        fromAddress: 'ops@example.com',
      },
    }),
  );
  const saved = await screen.findByRole('form', { name: 'E-mail' });
  await screen.findByText('Set up.');
  expect(within(saved).getByLabelText<HTMLInputElement>('Password').value).toBe('');
  expect(document.body.innerHTML).not.toContain('a long secret');
});

it('[CAST-1] a pasted list is taken as far as it can be read, and says what was not', async () => {
  const told: unknown[] = [];
  const { user } = await shown(
    {
      'POST /api/v1/workspace/recipients': (body) => {
        told.push(body);
        return { added: 1, known: 1, refused: ['nobody'] };
      },
    },
    EMAIL,
  );
  const list = await screen.findByRole('region', { name: 'Recipients: Public' });
  await user.click(within(list).getByRole('textbox', { name: 'E-mail addresses' }));
  await user.paste('anna@example.com; <ben@example.com>、nobody\nanna@example.com');
  await user.click(within(list).getByRole('button', { name: 'Add 3 addresses' }));
  await waitFor(() =>
    expect(told).toEqual([
      {
        channel: 'email',
        audience: 'public',
        language: 'en',
        addresses: ['anna@example.com', 'ben@example.com', 'nobody'],
      },
    ]),
  );
  expect(
    await within(list).findByText(/1 added, 1 were there already\. 1 are no e-mail addresses: nobody/),
  ).toBeTruthy();
});

it('[CAST-1] a test really asks the server, and what came of it is said', async () => {
  const { user, asked } = await shown(
    {
      'POST /api/v1/workspace/channels/email/test': () => ({
        state: 'failed',
        reason: 'no_connection',
        detail: '421',
      }),
    },
    EMAIL,
  );
  const form = await screen.findByRole('form', { name: 'E-mail' });
  await user.click(within(form).getByLabelText('Send a test to'));
  await user.paste('olga@example.com');
  await user.click(within(form).getByRole('button', { name: 'Send a test' }));
  expect(await within(form).findByText('421')).toBeTruthy();
  expect(asked).toContain('POST /api/v1/workspace/channels/email/test');
});

it('[CAST-1] Slack is set up by a token that is shown nowhere, and stays when only the address is saved', async () => {
  const told: unknown[] = [];
  const { user } = await shown({
    'PUT /api/v1/workspace/channels': (body) => {
      told.push(body);
      return { ...NOTHING, slack: { apiUrl: 'https://slack.com/api/', hasSecret: true } };
    },
  });
  const form = await screen.findByRole('form', { name: 'Slack' });
  await user.click(within(form).getByLabelText('Bot token (xoxb-…)'));
  await user.paste('xoxb-secret');
  await user.click(within(form).getByRole('button', { name: 'Save: Slack' }));
  await screen.findByText('Set up.');
  const saved = screen.getByRole('form', { name: 'Slack' });
  await user.click(within(saved).getByRole('button', { name: 'Save: Slack' }));
  await waitFor(() =>
    expect(told).toEqual([
      { slack: { apiUrl: 'https://slack.com/api/', secret: 'xoxb-secret' } },
      { slack: { apiUrl: 'https://slack.com/api/' } },
    ]),
  );
  expect(document.body.innerHTML).not.toContain('xoxb-secret');
});

it('[CAST-1] a recipient is added by the form of its channel, and what was typed for another is gone', async () => {
  const told: unknown[] = [];
  const { user } = await shown({
    'POST /api/v1/workspace/recipients': (body) => {
      told.push(body);
      return { added: 1, known: 0, refused: [] };
    },
  });
  const list = await screen.findByRole('region', { name: 'Recipients: Public' });
  const choose = async (name: string) => {
    await user.click(within(list).getByRole('button', { name: /By/ }));
    await user.click(await screen.findByRole('option', { name }));
  };
  await choose('Microsoft Teams');
  await user.click(within(list).getByLabelText('URL of the workflow (https://…)'));
  await user.paste('https://flow.example.com/?sig=abc');
  await user.click(within(list).getByRole('button', { name: 'Add the workflow' }));
  await choose('Slack');
  expect(within(list).getByLabelText<HTMLInputElement>('Channel').value).toBe('');
  await user.click(within(list).getByLabelText('Channel'));
  await user.paste('#status');
  await user.click(within(list).getByRole('button', { name: 'Add the channel' }));
  await choose('SMS');
  await user.click(within(list).getByLabelText('Phone numbers'));
  await user.paste('+49 151 2345678\n+1 (415) 555-0100');
  await user.click(within(list).getByRole('button', { name: 'Add 2 numbers' }));
  const to = { audience: 'public', language: 'en' };
  await waitFor(() =>
    expect(told).toEqual([
      { channel: 'teams', url: 'https://flow.example.com/?sig=abc', ...to },
      { channel: 'slack', address: '#status', ...to },
      { channel: 'sms', addresses: ['+49 151 2345678', '+1 (415) 555-0100'], ...to },
    ]),
  );
});

it('[CAST-1] addresses of an audience that is off or gone are shown until they are removed', async () => {
  const recipient = (audience: string) =>
    ({
      id: audience,
      audience,
      channel: 'email',
      address: `${audience}@example.com`,
      language: 'en',
      confirmedAt: null,
    }) as const;
  await shown({}, null, [recipient('customers'), recipient('gone')]);
  expect(await screen.findByRole('region', { name: 'Recipients: Customers' })).toBeDefined();
  expect(
    within(screen.getByRole('region', { name: 'Recipients: gone' })).getByText('gone@example.com'),
  ).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Recipients: Support' })).toBeNull();
});
