import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { sendBySmtp } from './smtp.ts';

let refusal = '';
const server = createServer((socket) => {
  socket.write('220 mx.bank.example\r\n');
  socket
    .on('error', () => undefined)
    .on('data', (bytes) => {
      const [command] = String(bytes).split(/\s/);
      if (command === 'EHLO') socket.write('250-mx.bank.example\r\n250 AUTH PLAIN\r\n');
      else socket.write(command === 'AUTH' ? `${refusal}\r\n` : '221 bye\r\n');
    });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => void server.close());

test.each([
  ['454 4.7.0 Temporary authentication failure', { state: 'retry' }],
  ['535 5.7.8 No such user', { state: 'failed', code: 'refused_us' }],
])('a sign-in that is answered by %s', async (answer, posted) => {
  refusal = answer;
  const { port } = server.address() as AddressInfo;
  const envelope = { from: 'care@bank.example', to: ['maria@mail.example'] };
  const at = { host: '127.0.0.1', port, tls: 'none', user: 'care', password: 'secret' } as const;
  const mail = { messageId: 'reply_1.1@bank.example', envelope, bytes: Buffer.from('x') };
  expect(await sendBySmtp(at, mail, { attempt: 1 })).toMatchObject(posted);
});
