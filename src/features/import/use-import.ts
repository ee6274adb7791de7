import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { refuseFile } from '#care/import/file/refuse.ts';
import type { ImportMapping } from '#care/import/mapping.ts';
import { mentionsArrived, sendMentions } from '#data/mentions/mutations.ts';
import { type FileReaderInWorker, openFileReader } from './file-reader.ts';
import type { Phase } from './phase.ts';
import { recallMapping, rememberMapping } from './remembered-mapping.ts';
import { type ImportProgress, runImport } from './run-import.ts';
import { emptyTally } from './tally.ts';
import { pause } from './pause.ts';

const zoneOfRussianSites = 'Europe/Moscow';

/** The dialog's whole life: a file, its mapping, the sending, the end. A file that is given is read at once. */
export function useImport(given: File | undefined) {
  const client = useQueryClient();
  const [phase, setPhase] = useState<Phase>(
    given ? { name: 'reading', file: given } : { name: 'choose', problem: null },
  );
  const reader = useRef<FileReaderInWorker | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  // A file chosen later wins over one that is still being read.
  const turn = useRef(0);

  function stop() {
    turn.current += 1;
    cancelling.current?.abort();
    reader.current?.close();
    reader.current = null;
  }
  const readGiven = useEffectEvent(() => {
    if (given) void read(given);
  });
  useEffect(() => {
    readGiven();
    return stop;
  }, []);

  function openFile(file: File) {
    stop();
    setPhase({ name: 'reading', file });
    void read(file);
  }

  async function read(file: File) {
    const mine = turn.current;
    const opened = await readFirstRows(file, (started) => {
      if (mine === turn.current) reader.current = started;
      else started.close();
    });
    if (mine === turn.current) setPhase(opened);
  }

  function changeMapping(mapping: ImportMapping) {
    setPhase((now) => (now.name === 'map' ? { ...now, mapping } : now));
  }

  async function start() {
    if (phase.name !== 'map' || !reader.current) return;
    const { file, mapping, preview } = phase;
    if (!preview.isReady) rememberMapping(preview.columns, mapping);
    const controller = new AbortController();
    cancelling.current = controller;
    const progress: ImportProgress = { tally: emptyTally, bytesRead: 0, isRetrying: false };
    setPhase({ name: 'running', file, progress, isCancelling: false });
    const end = await runImport({
      steps: reader.current.steps(file, mapping),
      send: async (items) => {
        const answer = await sendMentions({ spec: 'mention/1', items });
        // The demo's API runs in this page: a turn of the event loop lets it paint between batches.
        await pause(0, controller.signal);
        return answer;
      },
      wait: pause,
      signal: controller.signal,
      onProgress: (made) =>
        setPhase((now) => (now.name === 'running' ? { ...now, progress: made } : now)),
    });
    setPhase({ name: 'ended', file, end });
    await mentionsArrived(client);
  }

  function cancel() {
    cancelling.current?.abort();
    setPhase((now) => (now.name === 'running' ? { ...now, isCancelling: true } : now));
  }

  function startOver() {
    stop();
    setPhase({ name: 'choose', problem: null });
  }

  return { phase, openFile, changeMapping, start, cancel, startOver };
}

/** The next phase for a file: its mapping, or why there is none. */
async function readFirstRows(
  file: File,
  onReader: (reader: FileReaderInWorker) => void,
): Promise<Phase> {
  const about = { fileName: file.name, bytes: file.size };
  try {
    const head = new Uint8Array(await file.slice(0, 512).arrayBuffer());
    const refusal = refuseFile(file.size, head);
    if (refusal) return { name: 'choose', problem: { code: refusal, ...about } };
    const reader = openFileReader();
    onReader(reader);
    const preview = await reader.preview(file, zoneOfRussianSites);
    if (preview.rows.length === 0) {
      const { rejected } = preview;
      return { name: 'choose', problem: { code: 'no_rows', ...about, rejected } };
    }
    const mapping = recallMapping(preview.columns, preview.guess);
    return { name: 'map', file, preview, mapping, isRecalled: mapping !== preview.guess };
  } catch {
    return { name: 'choose', problem: { code: 'unreadable', ...about } };
  }
}
