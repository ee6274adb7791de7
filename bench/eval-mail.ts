import { readdirSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { Incoming } from '#server/channels/connector.ts';
import { caseAddresses } from '#server/channels/email/case-address.ts';
import { readMail } from '#server/channels/email/read-mail.ts';
import { keptFiles } from '#server/connect/keep-files.ts';

const folder = argv[2];
if (folder === undefined) {
  console.error('Give a folder: npm run -s eval:mail -- FOLDER');
  process.exit(2);
}
const figures: Record<string, number> = { files: 0, failed: 0, rejected: 0 };
const address = 'care@bank.example';
const box = { address, authServ: null, cases: caseAddresses(address, ['of no mail']) };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.eml'))) {
  count('files');
  const body = readFileSync(`${folder}/${file}`);
  const read = await readMail({ key: file, receivedAt: new Date().toISOString(), body }, box).catch(
    (error: unknown) => {
      console.error(file, error);
      return undefined;
    },
  );
  count(read?.kind ?? 'failed');
  if (read?.kind === 'mention') judge(read);
}
console.log(JSON.stringify(figures, null, 2));

function judge(incoming: Extract<Incoming, { kind: 'mention' }>): void {
  const { item } = incoming;
  const { attachments } = keptFiles('mail', incoming);
  for (const { url, refused } of attachments)
    count(url === undefined ? `file not kept: ${refused ?? 'without a reason'}` : 'file kept');
  if (!mentionUpsertSchema.safeParse({ ...item, attachments }).success) count('rejectedWithFiles');
  if (!mentionUpsertSchema.safeParse(item).success) count('rejected');
  if (item.quoted) count('withQuote');
  if (item.isAutomatic) count('automatic');
  if (/<\/?(?:p|div|br|td|span|html)\b/i.test(item.text ?? '')) count('withMarkup');
  if (/\ufffd/.test(`${item.title ?? ''}${item.text ?? ''}`)) count('withLostLetters');
}

function count(what: string): void {
  figures[what] = (figures[what] ?? 0) + 1;
}
