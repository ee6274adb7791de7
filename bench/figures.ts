/** The value below which the given share of the samples lies (nearest rank), to a tenth. */
export function quantile(samples: number[], share: number): number {
  if (samples.length === 0) throw new Error('Nothing was measured');
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return round(sorted[rank] ?? Number.NaN);
}

export function median(samples: number[]): number {
  return quantile(samples, 0.5);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function summary(samples: number[]) {
  return { samples: samples.length, p50: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

/** A vsync of 60 Hz is reported as 16.6 or 16.7 ms; a frame that missed one takes twice that. */
export function overdueFrames(times: number[]): number[] {
  return times.filter((time) => time > 17);
}
