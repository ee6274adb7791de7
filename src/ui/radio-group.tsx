import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import type { Tone } from './tone.ts';

export interface RadioOption<Id extends string = string> {
  id: Id;
  label: ReactNode;
  description?: ReactNode;
  icon?: Icon;
  /** The tone of the segment while chosen. */
  tone?: Tone;
  isDisabled?: boolean;
}

export interface RadioGroupProps<Id extends string = string> {
  /** The group's accessible name. */
  label: string;
  /** False leaves the label to screen readers. */
  isLabelShown?: boolean;
  options: readonly RadioOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  /** `list` one under another; `segments` side by side in one frame. */
  look?: 'list' | 'segments';
  className?: string;
}

/** Native radios: one stop for Tab, arrows choose. */
export function RadioGroup<Id extends string>({
  label,
  isLabelShown = true,
  look = 'list',
  className,
  ...rest
}: RadioGroupProps<Id>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <span
        id={`${name}-label`}
        className={isLabelShown ? 'text-xs font-medium text-strong' : 'sr-only'}
      >
        {label}
      </span>
      {look === 'list' ? <List name={name} {...rest} /> : <Segments name={name} {...rest} />}
    </div>
  );
}

type Choice<Id extends string> = Pick<RadioGroupProps<Id>, 'options' | 'value' | 'onChange'> & {
  name: string;
};

function List<Id extends string>({ name, options, value, onChange }: Choice<Id>) {
  return options.map((option) => (
    <div key={option.id} className="flex items-start gap-2">
      <input
        type="radio"
        id={`${name}-${option.id}`}
        name={name}
        checked={option.id === value}
        disabled={option.isDisabled}
        onChange={() => onChange(option.id)}
        aria-describedby={option.description ? `${name}-${option.id}-description` : undefined}
        className="tick rounded-full"
      />
      <div className="min-w-0">
        <label htmlFor={`${name}-${option.id}`} className="text-sm text-strong">
          {option.label}
        </label>
        {option.description && (
          <div id={`${name}-${option.id}-description`} className="text-xs text-muted">
            {option.description}
          </div>
        )}
      </div>
    </div>
  ));
}

function Segments<Id extends string>({ name, options, value, onChange }: Choice<Id>) {
  return (
    <div className="inline-flex flex-wrap gap-0.5 self-start rounded-md bg-neutral-soft p-0.5">
      {options.map(({ id, label, icon: Glyph, tone = 'neutral', isDisabled }) => (
        <label key={id} data-tone={tone} className={segmentLook}>
          <input
            type="radio"
            name={name}
            checked={id === value}
            disabled={isDisabled}
            onChange={() => onChange(id)}
            className="absolute inset-0 cursor-[inherit] appearance-none rounded-sm"
          />
          {Glyph && <Glyph aria-hidden className="size-3.5 shrink-0" />}
          <span className="truncate">{label}</span>
        </label>
      ))}
    </div>
  );
}

const segmentLook =
  'relative inline-flex h-6 max-w-full items-center gap-1.5 rounded-sm px-2 text-xs font-medium text-muted ' +
  'hover:text-strong has-checked:bg-overlay has-checked:text-tone-text has-checked:shadow-sm ' +
  'has-disabled:opacity-50 forced-colors:has-checked:outline-1';
