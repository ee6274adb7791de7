import type { Connector } from '../connector.ts';
import { caseAddresses } from './case-address.ts';
import { compose } from './compose.ts';
import { hasMail, listenToImap } from './imap.ts';
import { ownMessageId } from './own-id.ts';
import { readMail } from './read-mail.ts';
import type { EmailSettings } from './settings.ts';
import { sendBySmtp } from './smtp.ts';

/** `secrets` of the server: addresses of cases are proven by them. */
export function emailConnector(settings: EmailSettings, secrets: readonly string[]): Connector {
  const { source, name, address, authServ, imap, smtp } = settings;
  const cases = caseAddresses(address, secrets);
  const domain = address.split('@')[1] ?? '';
  return {
    source: {
      id: source,
      channel: 'email',
      name,
      handle: address,
      policy: 'full',
      visibility: 'private',
    },
    listen: (inbox, signal) => listenToImap(imap, inbox, signal),
    read: (raw) => readMail(raw, { address, authServ, cases }),
    async post(outgoing) {
      const composed = await compose(outgoing, settings, cases);
      return 'refused' in composed ? composed.refused : sendBySmtp(smtp, composed.mail, outgoing);
    },
    async findSent({ replyId, attempt }) {
      const externalId = ownMessageId(replyId, attempt, domain);
      return (await hasMail(imap, externalId)) ? { externalId, permalink: null } : undefined;
    },
  };
}
