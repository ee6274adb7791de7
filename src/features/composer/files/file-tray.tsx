import { CircleAlert, RotateCw, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '#i18n/use-translation.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { largestReplyFile } from '#contract/reply-file-limits.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { FileMark } from '#marks/file-mark.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { cx } from '#ui/cx.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Spinner } from '#ui/spinner.tsx';
import type { Desk } from '../desk.ts';
import { giveUp, look, remove, send } from './file-acts.ts';
import { hasLooked, needsLook } from './files-in-the-way.ts';
import type { Upload } from './upload.ts';
import type { Files } from './use-files.ts';

interface FileTrayProps {
  desk: Desk;
  option: PlaceOption;
  files: Files;
}

/** What goes with the reply, and the word that somebody looked where everybody will. */
export function FileTray({ desk, option, files }: FileTrayProps) {
  const { t } = useTranslation('composer');
  const list = useRef<HTMLUListElement>(null);

  /** The focus goes to what comes next, or to the button that brings more. */
  function leave(nth: number, change: () => void) {
    const root = list.current?.closest('section');
    flushSync(change);
    const left = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    const next = left[Math.min(nth, left.length - 1)];
    (next ?? root?.querySelector<HTMLElement>('[data-attach]'))?.focus();
  }

  return (
    <div data-files className="flex flex-col gap-2 border-t border-line px-3 py-2">
      <ul ref={list} aria-label={t('files.list')} className="flex flex-wrap gap-2 text-xs">
        {desk.draft.files.map((file, nth) => (
          <Item
            key={file.id}
            name={file.name}
            onRemove={() => leave(nth, () => remove(files, file))}
          >
            <FileMark file={file} />
          </Item>
        ))}
        {desk.uploads.map((upload, nth) => (
          <Item
            key={upload.key}
            name={upload.file.name}
            hasFailed={upload.failure !== null}
            onRemove={() => leave(desk.draft.files.length + nth, () => giveUp(files, upload))}
          >
            <Coming upload={upload} onAgain={() => void send(files, upload)} />
          </Item>
        ))}
      </ul>
      {needsLook(desk, option) && (
        <Checkbox
          checked={hasLooked(desk, option)}
          onChange={(isLookedAt) => look(files, isLookedAt)}
          description={t('files.lookedHint')}
        >
          {t('files.looked')}
        </Checkbox>
      )}
    </div>
  );
}

interface ItemProps {
  name: string;
  hasFailed?: boolean;
  onRemove: () => void;
  children: ReactNode;
}

function Item({ name, hasFailed = false, onRemove, children }: ItemProps) {
  const { t } = useTranslation('composer');
  return (
    <li
      data-tone={hasFailed ? 'danger' : undefined}
      className={cx(
        'flex min-h-9 max-w-full min-w-0 items-center gap-1.5 rounded-md border bg-raised py-1 pr-1 pl-2 text-muted',
        hasFailed ? 'border-tone' : 'border-line',
      )}
    >
      {children}
      <IconButton
        icon={X}
        size="xs"
        data-remove
        label={t('files.remove', { name })}
        onClick={onRemove}
      />
    </li>
  );
}

function Coming({ upload, onAgain }: { upload: Upload; onAgain: () => void }) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const failureText = useFailureText();
  const { file, failure, share } = upload;
  const max = format.size(largestReplyFile);
  const why =
    failure?.code === 'payload_too_large' ? t('files.tooLarge', { max }) : failureText(failure);
  return (
    <>
      {failure ? (
        <CircleAlert aria-hidden className="size-4 shrink-0 text-tone-text" />
      ) : (
        <Spinner />
      )}
      <span className="max-w-48 truncate text-normal">{file.name}</span>
      {failure ? (
        <span className="min-w-0 text-tone-text">{why}</span>
      ) : (
        <progress
          max={1}
          value={share}
          aria-label={t('files.going', { name: file.name })}
          className="h-1 w-16"
        />
      )}
      {failure && failure.code !== 'payload_too_large' && failure.code !== 'file_kind' && (
        <Button size="sm" variant="quiet" icon={RotateCw} onClick={onAgain}>
          {t('files.again')}
        </Button>
      )}
    </>
  );
}
