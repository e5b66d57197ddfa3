/** Whom updates go to, as a process of a load run: a mail server that takes all, and a webhook that answers late. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMailDouble } from '#tests/delivery/mail-double.ts';

const slowMs = Number(process.argv[2]);
const mail = await openMailDouble();
const hook = createServer((request, response) => {
  request.resume();
  request.once('end', () => setTimeout(() => response.writeHead(204).end(), slowMs));
});
await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));

process.on('message', () => process.send?.({ mails: new Set(mail.mails.map(({ to }) => to)).size }));
process.once('disconnect', () => process.exit(0));
process.send?.({ mail: mail.port, hook: (hook.address() as AddressInfo).port });
