import { cleanLine } from '../clean.ts';
import { idsIn } from './addresses.ts';
import type { Mail } from './mail.ts';
import { ownIdsIn } from './own-id.ts';

const REASON_CHARACTERS = 300;

const daemons = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|bounces?)@/;
const saysSo =
  /undeliver|delivery (?:status|failure|failed|error|has failed)|mail delivery|returned (?:mail|to sender)|failure notice|non remis|unzustellbar|не ?доставлен|не удалось доставить|недоставк|возвращ[её]н/i;
const refusal =
  /\b5\d\d[ -]|\b5\.\d{1,3}\.\d{1,3}\b|unknown|not exist|no such|rejected|full|не существ|отклон|переполнен/i;

/** A mail that tells of another one's way. */
export type Report =
  | { kind: 'returned'; externalIds: string[]; reason: string }
  /** It is on its way still, or was opened: nothing that anybody has to do. */
  | { kind: 'notice'; why: string };

/** What a server or a mail program reports; undefined where the mail is no report. RFC 3464, 8098, and plain ones. */
export function reportOf(mail: Mail): Report | undefined {
  const { delivery, disposition } = mail.reports;
  if (disposition !== null) return { kind: 'notice', why: 'a receipt' };
  if (delivery !== null) return fromFields(mail, delivery);
  return isPlainReport(mail)
    ? { kind: 'returned', externalIds: aboutWhat(mail), reason: plainReason(mail) }
    : undefined;
}

function fromFields(mail: Mail, delivery: string): Report {
  const recipients = delivery
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  const failed = recipients.find((fields) => /^fail/i.test(fields.get('action') ?? ''));
  if (!failed && recipients.length > 0) return { kind: 'notice', why: 'a report of no failure' };
  const to = failed?.get('final-recipient')?.replace(/^[^;]*;\s*/, '') ?? '';
  const said = failed?.get('diagnostic-code')?.replace(/^[^;]*;\s*/, '') ?? failed?.get('status');
  const reason = cleanLine([to, said].filter(Boolean).join(': '));
  return {
    kind: 'returned',
    externalIds: aboutWhat(mail),
    reason: (reason || plainReason(mail)).slice(0, REASON_CHARACTERS),
  };
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), value ?? '');
  }
  return fields;
}

function isPlainReport({ from, headers, subject }: Mail): boolean {
  if (headers.has('x-failed-recipients')) return true;
  const isFromServer = from === null || daemons.test(from.address);
  return isFromServer && saysSo.test(subject);
}

/** The mail that came back, by its own head; else whatever of ours is named. */
function aboutWhat({ reports, answers, text }: Mail): string[] {
  const head = reports.original?.replace(/\n[ \t]+/g, ' ') ?? '';
  const own = /^message-id\s*:\s*(.*)$/im.exec(head)?.[1];
  return [...new Set([...idsIn(own), ...answers, ...ownIdsIn(text)])];
}

function plainReason({ text, subject }: Mail): string {
  const line = text.split('\n').find((words) => refusal.test(words));
  return cleanLine(line ?? subject).slice(0, REASON_CHARACTERS);
}
