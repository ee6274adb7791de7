import { useTranslation } from '#i18n/use-translation.ts';
import type { Measure } from '#care/channels/count.ts';
import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';

/** How long the reply is, in the unit that its channel counts in. Red and in words when it is too long. */
export function Counter({ measure }: { measure: Measure }) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const { used, max, left, unit } = measure;
  const isOver = left < 0;
  const numbers = { used: format.number(used), max: format.number(max) };
  return (
    <span
      data-tone={isOver ? 'danger' : 'neutral'}
      title={t(`counter.unit.${unit}`)}
      className={cx('text-xs tabular-nums', isOver ? 'font-semibold text-tone-text' : 'text-muted')}
    >
      {unit === 'sms-segment' ? t('counter.parts', { count: used }) : t('counter.used', numbers)}
      {isOver && ` ${t('counter.over', { over: format.number(-left) })}`}
    </span>
  );
}
