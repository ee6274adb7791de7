import { useTranslation } from '#i18n/use-translation.ts';
import type { LinkSide, UnlinkPlan } from '#contract/customer.ts';
import { useNow } from '#data/clock.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { RadioGroup } from '#ui/radio-group.tsx';

interface UnlinkSidesProps {
  plan: UnlinkPlan;
  sides: Readonly<Record<string, LinkSide>>;
  onPick: (id: string, side: LinkSide) => void;
}

/** What goes where by itself, and what a person has to decide. */
export function UnlinkSides({ plan, sides, onPick }: UnlinkSidesProps) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const now = useNow();
  const people = usePeople();
  const { names, messages, undecided } = plan;
  const from = names.from || t('unknown');
  const to = names.to || t('unknown');
  const isAlike = from === to;
  const options = [
    { id: 'from' as const, label: isAlike ? t('sides.leaving') : from },
    { id: 'to' as const, label: isAlike ? t('sides.staying') : to },
  ];

  return (
    <div className="mt-3 flex flex-col gap-3 text-sm">
      <ul className="list-disc pl-5">
        <li>{t('sides.goes', { name: from, count: messages.from })}</li>
        <li>{t('sides.stays', { name: to, count: messages.to })}</li>
      </ul>
      {undecided.length > 0 && (
        <section aria-label={t('sides.undecided')} className="flex flex-col gap-2">
          <h3 className="font-medium text-strong">{t('sides.undecided')}</h3>
          <p className="text-xs text-muted">{t('sides.hint')}</p>
          <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
            {undecided.map(({ id, kind, text, at, personId, side }) => (
              <li key={id} className="flex flex-col gap-1.5 px-3 py-2">
                <span className="text-xs text-muted">
                  {[
                    t(`sides.kind.${kind}`),
                    people.find((person) => person.id === personId)?.name,
                    format.moment(at, now),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span dir="auto" className="line-clamp-3 wrap-anywhere">
                  {text}
                </span>
                <RadioGroup
                  label={t('sides.goesTo', { what: text.slice(0, 60) })}
                  isLabelShown={false}
                  look="segments"
                  options={options}
                  value={sides[id] ?? side}
                  onChange={(picked) => onPick(id, picked)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
