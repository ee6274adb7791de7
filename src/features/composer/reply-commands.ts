import { useTranslation } from '#i18n/use-translation.ts';
import { useCommands } from '#lib/commands/registry.ts';

export interface ReplyActions {
  send: () => void;
  nextNews: () => void;
  /** Null where the talk is private already or has no private place. */
  goPrivate: (() => void) | null;
  /** To the line that the public is owed. */
  goPublic: () => void;
  step: (step: 1 | -1) => void;
  notHere: () => void;
  /** Whether there is something to look through: what is in it may not have been drawn yet. */
  hasWords: boolean;
}

/** The editor's own commands. Sending from afar only leads to the button: no reply goes out unseen. */
export function useReplyCommands(actions: ReplyActions): void {
  const { t } = useTranslation('composer');
  const { send, nextNews, goPrivate, goPublic, step, notHere, hasWords } = actions;
  const group = t('commands.group');
  useCommands([
    { id: 'reply.send', label: t('commands.send'), group, keys: 'Mod+Enter', run: send },
    { id: 'reply.next-news', label: t('news.open'), group, keys: 'KeyH', run: nextNews },
    {
      id: 'reply.private',
      label: t('commands.private'),
      group,
      keys: 'KeyM',
      isEnabled: goPrivate !== null,
      run: () => goPrivate?.(),
    },
    { id: 'reply.public', label: t('commands.public'), group, run: goPublic },
    {
      id: 'guidance.next',
      label: t('commands.nextFinding'),
      group,
      keys: 'F8',
      isEnabled: hasWords,
      run: () => step(1),
    },
    {
      id: 'guidance.previous',
      label: t('commands.previousFinding'),
      group,
      keys: 'Shift+F8',
      isEnabled: hasWords,
      run: () => step(-1),
    },
    {
      id: 'guidance.not-here',
      label: t('commands.notHere'),
      group,
      keys: 'Alt+Period',
      isEnabled: hasWords,
      run: notHere,
    },
  ]);
}
