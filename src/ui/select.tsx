import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import { FieldError, inputLook, type FieldWords } from './field.tsx';
import type { Icon } from './icon.ts';
import { faintWhenOff, itemLook } from './menu.tsx';
import { OverlayLocale } from './overlay-locale.tsx';
import { overlayLook } from './overlay-look.ts';

export interface SelectOption<Id extends string = string> {
  id: Id;
  label: string;
  description?: string;
  icon?: Icon;
  isDisabled?: boolean;
}

export interface SelectProps<Id extends string = string> extends FieldWords {
  options: readonly SelectOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
}

/** A choice of one from a list that opens. Belongs in what loads later; in the first load use `MenuButton`. */
export function Select<Id extends string>({
  label,
  isLabelHidden,
  description,
  error,
  className,
  options,
  value,
  onChange,
  ...rest
}: SelectProps<Id>) {
  return (
    <OverlayLocale>
      <AriaSelect
        {...rest}
        value={value}
        onChange={(key) => key !== null && onChange(key as Id)}
        isInvalid={Boolean(error)}
        className={cx('flex flex-col gap-1', className)}
      >
        <Label className={isLabelHidden ? 'sr-only' : 'text-xs font-medium text-strong'}>
          {label}
        </Label>
        <Button
          className={cx(
            inputLook,
            'flex h-8 items-center gap-2 px-2.5 text-left text-sm focus-visible:outline-2',
          )}
        >
          <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-muted" />
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
        </Button>
        {description && (
          <Text slot="description" className="text-xs text-muted">
            {description}
          </Text>
        )}
        <FieldError error={error} />
        <Popover offset={4} className={overlayLook}>
          <ListBox items={options} className="max-h-72 overflow-auto p-1 outline-none">
            {(option) => <Option {...option} />}
          </ListBox>
        </Popover>
      </AriaSelect>
    </OverlayLocale>
  );
}

function Option({ id, label, description, icon: Glyph, isDisabled }: SelectOption) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      className={cx(itemLook, faintWhenOff, 'group/option')}
    >
      {Glyph && <Glyph aria-hidden className="size-4 shrink-0 text-muted" />}
      <span className="min-w-0 flex-1 truncate">
        <Text slot="label">{label}</Text>
        {description && (
          <Text slot="description" className="block truncate text-xs text-muted in-[button]:hidden">
            {description}
          </Text>
        )}
      </span>
      <Check
        aria-hidden
        className="invisible size-4 shrink-0 text-accent-text group-aria-selected/option:visible in-[button]:hidden"
      />
    </ListBoxItem>
  );
}
