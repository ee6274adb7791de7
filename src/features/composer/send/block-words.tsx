import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import { useHintWords } from '../guidance/use-hint-words.ts';

/** Names what must not go out before the general words. */
export function BlockWords({ finding, words }: { finding: Finding; words: string }) {
  const { t } = useTranslation('composer');
  return t('obstacle.named', { name: useHintWords()(finding).name, words });
}
