import type { Arrival } from './arrival.ts';
import { firstArrivals } from './first-arrivals.ts';
import { laterArrivals } from './later-arrivals.ts';

/** All that arrives by itself, in this order. */
export const script: Arrival[] = [...firstArrivals, ...laterArrivals];
