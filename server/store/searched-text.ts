import type { Account } from '#contract/customer.ts';
import type { Message } from '#contract/message.ts';

/** There a customer is known by their number. */
const phoneChannels: ReadonlySet<string> = new Set(['phone', 'sms', 'whatsapp']);

/** By what an account is found. */
export function accountText({ name, handle, externalId, channel }: Account): string {
  return `${name ?? ''} ${handle ?? ''} ${phoneChannels.has(channel) ? externalId : ''}`;
}

/** By what a message is found. */
export function messageText({ title, text }: Message): string {
  return title ? `${title} ${text}` : text;
}
