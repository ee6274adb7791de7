import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Chip } from '#ui/chip.tsx';
import { useAuthorName } from '../message/use-author-name.ts';
import { rangeOf } from './sort-form.ts';

interface MessagePickerProps {
  messages: readonly Message[];
  cases: readonly Case[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onLoadEarlier: (() => void) | undefined;
  isLoading: boolean;
}

/** Ticks one by one; with Shift, by pointer or arrows, all between the last one and this. */
export function MessagePicker(props: MessagePickerProps) {
  const { messages, cases, chosen, onChoose, onLoadEarlier, isLoading } = props;
  const { t } = useTranslation('cases');
  const listRef = useRef<HTMLUListElement>(null);
  const anchor = useRef<string | null>(null);
  const isShift = useRef(false);

  function tick(id: string, isTicked: boolean) {
    const ids = isShift.current && anchor.current ? rangeOf(messages, anchor.current, id) : [id];
    const next = new Set(chosen);
    for (const each of ids) {
      if (isTicked) next.add(each);
      else next.delete(each);
    }
    anchor.current = id;
    onChoose(next);
  }

  function step(event: KeyboardEvent) {
    isShift.current = event.shiftKey;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const boxes = [...(listRef.current?.querySelectorAll('input') ?? [])];
    const at = boxes.findIndex((box) => box === document.activeElement);
    const next = boxes[at + by];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
    if (!event.shiftKey) return;
    onChoose(new Set([...chosen, boxes[at]?.value ?? '', next.value].filter(Boolean)));
    anchor.current = next.value;
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-strong">{t('sort.which')}</legend>
      {onLoadEarlier && (
        <Button size="sm" variant="quiet" isPending={isLoading} onClick={onLoadEarlier}>
          {t('sort.earlier')}
        </Button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the boxes inside are what is pressed */}
      <ul
        ref={listRef}
        onKeyDown={step}
        onKeyUp={(event) => (isShift.current = event.shiftKey)}
        onPointerDown={(event) => (isShift.current = event.shiftKey)}
        className="flex flex-col divide-y divide-line rounded-md border border-line"
      >
        {messages.map((message) => (
          <PickedMessage
            key={message.id}
            message={message}
            number={cases.find(({ id }) => id === message.caseId)?.number}
            isChosen={chosen.has(message.id)}
            onTick={(isTicked) => tick(message.id, isTicked)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface PickedMessageProps {
  message: Message;
  number: string | undefined;
  isChosen: boolean;
  onTick: (isTicked: boolean) => void;
}

function PickedMessage({ message, number, isChosen, onTick }: PickedMessageProps) {
  const format = useFormat();
  const now = useNow();
  const author = useAuthorName(message);
  const words = (message.deletedAt ? '' : message.title || message.text).replace(/\s+/g, ' ');
  return (
    <li className="px-3 py-1.5 has-checked:bg-selected">
      <Checkbox
        value={message.id}
        checked={isChosen}
        onChange={onTick}
        description={
          <span dir="auto" className="line-clamp-2">
            {words.trim().slice(0, 200)}
          </span>
        }
      >
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <span dir="auto" className="font-medium">
            {author}
          </span>
          <time dateTime={message.occurredAt} className="text-xs text-muted">
            {format.moment(message.occurredAt, now)}
          </time>
          {number && <Chip look="outline">{number}</Chip>}
        </span>
      </Checkbox>
    </li>
  );
}
