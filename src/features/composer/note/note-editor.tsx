import { StickyNote } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useAddNote } from '#data/threads/mutations.ts';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { matchesKeys } from '#lib/commands/keys.ts';
import { changeDesk } from '../desk.ts';

interface NoteEditorProps {
  deskId: string;
  threadId: string;
  note: string;
}

/** A word to the team. Yellow and named, so that nobody takes it for a reply. */
export function NoteEditor({ deskId, threadId, note }: NoteEditorProps) {
  const { t } = useTranslation('composer');
  const addNote = useAddNote(threadId);
  const boxRef = useRef<HTMLTextAreaElement>(null);
  const isEmpty = note.trim() === '';

  useEffect(() => boxRef.current?.focus(), []);

  function close() {
    changeDesk(deskId, { isNoting: false });
  }

  function add() {
    if (isEmpty || addNote.isPending) return boxRef.current?.focus();
    addNote.mutate(note, { onSuccess: () => changeDesk(deskId, { note: '', isNoting: false }) });
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const isAdd = matchesKeys(event.nativeEvent, 'Mod+Enter');
    if (!isAdd && event.key !== 'Escape') return;
    event.preventDefault();
    if (isAdd) add();
    else close();
  }

  return (
    <div data-tone="note" className="border-t-2 border-note bg-note-soft px-3 pt-2 pb-3">
      <p className="flex items-center gap-1.5 text-xs font-medium text-tone-text">
        <StickyNote aria-hidden className="size-3.5" />
        {t('note.onlyTeam')}
      </p>
      <textarea
        ref={boxRef}
        aria-label={t('note.label')}
        readOnly={addNote.isPending}
        value={note}
        rows={3}
        dir="auto"
        onChange={({ target }) => changeDesk(deskId, { note: target.value })}
        onKeyDown={press}
        className="mt-1.5 field-sizing-content max-h-[40vh] min-h-20 w-full resize-none rounded-md border border-tone-text/40 bg-raised px-3 py-2 text-base text-strong focus:border-tone-text focus:outline-2 focus:outline-offset-0 focus:outline-tone-text"
      />
      <FailureBanner error={addNote.error} className="mt-2" />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={close}>
          {t('note.back')}
        </Button>
        <Button
          variant="note"
          keys="mod+enter"
          aria-disabled={isEmpty}
          isPending={addNote.isPending}
          onClick={add}
        >
          {t('note.add')}
        </Button>
      </div>
    </div>
  );
}
