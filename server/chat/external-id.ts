const prefix = 'visitor.';

/** Names of messages that came by our own chat, unlike those that a sender of chats pushes. */
export const externalId = {
  of: (visitorId: string, clientId: string) => `${prefix}${visitorId}.${clientId}`,
  isOurs: (id: string | null | undefined) => id?.startsWith(prefix) === true,
  /** Null where another browser of the same customer sent it. */
  clientIdOf(id: string | null, visitorId: string): string | null {
    const own = `${prefix}${visitorId}.`;
    return id?.startsWith(own) ? id.slice(own.length) : null;
  },
};
