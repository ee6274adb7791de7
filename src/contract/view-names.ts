/** Ways to look at the inbox. */
export const views = ['mine', 'unassigned', 'all', 'promises', 'checking', 'closed'] as const;

export type View = (typeof views)[number];
