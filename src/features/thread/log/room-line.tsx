import { Globe, Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';

/** Here the talk goes behind a door, or comes back before everybody. */
export function RoomLine({ visibility }: { visibility: 'public' | 'private' }) {
  const { t } = useTranslation('thread');
  const Glyph = visibility === 'private' ? Lock : Globe;
  return (
    <div data-tone={visibility} className="flex items-center gap-3 text-xs font-medium">
      <span aria-hidden className="h-px flex-1 bg-tone/40" />
      <span className="flex items-center gap-1.5 rounded-full bg-tone-soft px-2 py-0.5 text-tone-text">
        <Glyph aria-hidden className="size-3.5" />
        {t(`room.${visibility}`)}
      </span>
      <span aria-hidden className="h-px flex-1 bg-tone/40" />
    </div>
  );
}
