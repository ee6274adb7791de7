import type { CrowdVisit } from './crowd-visit.ts';
import { median, overdueFrames, round, summary } from './figures.ts';

export function summarizeCrowd(visits: CrowdVisit[]) {
  const all = (read: (visit: CrowdVisit) => number[]) => visits.flatMap(read);
  const frames = all((visit) => visit.frameMs);
  return {
    threads: visits[0]?.threads,
    messages: visits[0]?.messages,
    storeReadyMs: median(visits.map((visit) => visit.storeReadyMs)),
    firstRowAfterStoreMs: median(visits.map((visit) => visit.firstRowMs)),
    viewSwitchMs: summary(all((visit) => visit.viewSwitchMs)),
    filterMs: summary(all((visit) => visit.filterMs)),
    searchMs: summary(all((visit) => visit.searchMs)),
    threadSwitchMs: {
      cached: summary(all((visit) => visit.switchCachedMs)),
      uncached: summary(all((visit) => visit.switchUncachedMs)),
    },
    keystrokeToPaintMs: summary(all((visit) => visit.keystrokeMs)),
    liveEventToRowMs: summary(all((visit) => visit.liveRowMs)),
    scroll: {
      frames: frames.length,
      over16_7Percent: round((100 * overdueFrames(frames).length) / frames.length),
      longestMs: round(Math.max(...frames)),
    },
    heapMb: round(median(visits.map((visit) => visit.heapMb))),
    domNodes: Math.max(...visits.map((visit) => visit.domNodes)),
  };
}
