import { Globe, Hand, Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Channel } from '#contract/channel-names.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { isOpen } from './place-choice.ts';
import { placeIdOf } from './place-id.ts';

interface PlacePickerProps {
  places: readonly PlaceOption[];
  chosen: PlaceOption;
  onChoose: (option: PlaceOption) => void;
}

/** Where the reply goes. A lock and a word tell private from public, a closed place says why it is closed. */
export function PlacePicker({ places, chosen, onChoose }: PlacePickerProps) {
  const { t } = useTranslation('composer');
  return (
    <RadioGroup
      label={t('where.label')}
      isLabelShown={false}
      look="segments"
      value={placeIdOf(chosen.place)}
      onChange={(id) => {
        const option = places.find(({ place }) => placeIdOf(place) === id);
        if (option) onChoose(option);
      }}
      options={places.map((option) => ({
        id: placeIdOf(option.place),
        label: <PlaceName option={option} />,
        icon: option.place.visibility === 'private' ? Lock : Globe,
        tone: option.place.visibility,
        isDisabled: !isOpen(option),
      }))}
    />
  );
}

function PlaceName({ option }: { option: PlaceOption }) {
  const { t } = useTranslation(['composer', 'channels']);
  const { channel, sourceName, mode, closedBecause, place } = option;
  return (
    <span className="inline-flex items-center gap-1.5">
      <ChannelIcon channel={channel as Channel} />
      <span>{sourceName}</span>
      <span className="font-normal">{t(`channels:visibility.${place.visibility}`)}</span>
      {mode === 'assisted' && (
        <span className="inline-flex items-center gap-0.5 font-normal">
          <Hand aria-hidden className="size-3" />
          {t('where.byHand')}
        </span>
      )}
      {closedBecause && <span className="font-normal">{t(`where.closed.${closedBecause}`)}</span>}
    </span>
  );
}
