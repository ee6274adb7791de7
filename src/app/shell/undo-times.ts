/** Seconds for second thoughts that people choose from. */
export const undoTimes = [5, 10, 20, 30, 60] as const;
