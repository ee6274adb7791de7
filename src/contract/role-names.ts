/** What people of the team are here for. */
export const roles = ['agent', 'lead', 'expert', 'admin'] as const;

export type Role = (typeof roles)[number];
