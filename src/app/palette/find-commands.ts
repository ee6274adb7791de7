import type { Command } from '#lib/commands/registry.ts';
import { fold } from '#care/search/fold.ts';

/** Commands whose label holds every word of the query; those that begin with it come first. */
export function findCommands(commands: readonly Command[], query: string): Command[] {
  const words = fold(query).split(' ').filter(Boolean);
  const enabled = commands.filter((command) => command.isEnabled !== false);
  if (words.length === 0) return enabled;
  const matching = enabled.filter((command) => {
    const text = fold(`${command.label} ${command.group}`);
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  return matching.toSorted(
    (a, b) => Number(!fold(a.label).startsWith(first)) - Number(!fold(b.label).startsWith(first)),
  );
}
