import { z } from 'zod';

/** A link by which one customer goes on in our own chat. Nobody can read it again. */
export const invitationLinkSchema = z.object({
  link: z.url(),
  /** The chat it leads to. */
  sourceId: z.string(),
  expiresAt: z.string(),
});
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

/** What is kept of a link. Of its token only the hash. */
export interface Invitation {
  /** SHA-256 of the token, base64url. */
  id: string;
  caseId: string;
  sourceId: string;
  madeById: string;
  madeAt: string;
  expiresAt: string;
  /** Who came by it; null until somebody did. */
  visitorId: string | null;
  takenAt: string | null;
}
