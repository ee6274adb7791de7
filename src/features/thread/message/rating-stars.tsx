import { Star } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';

/** Some scales go to a hundred: then the words alone. */
const MOST_STARS = 10;

export function RatingStars({ rating }: { rating: NonNullable<Message['rating']> }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const words = t('rating', { value: format.number(rating.value), max: format.number(rating.max) });
  const stars = rating.max <= MOST_STARS ? Math.round(rating.max) : 0;
  return (
    <p className="flex items-center gap-1.5 text-xs text-normal">
      {stars > 0 && (
        <span aria-hidden data-tone="warn" className="flex">
          {Array.from({ length: stars }, (_, index) => (
            <Star
              key={index}
              className={cx(
                'size-3.5',
                index < Math.round(rating.value) ? 'fill-current text-tone' : 'text-edge',
              )}
            />
          ))}
        </span>
      )}
      {words}
    </p>
  );
}
