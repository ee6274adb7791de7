import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { mappingGaps } from '#care/import/mapping.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ChooseFile } from './choose-file.tsx';
import { downloadRejected } from './download-rejected.ts';
import { ImportEnded } from './import-ended.tsx';
import { ImportRunning } from './import-running.tsx';
import { MapFile } from './map-file.tsx';
import type { Phase } from './phase.ts';
import { useReasonWords } from './reason-words.ts';
import { useImport } from './use-import.ts';

export interface ImportDialogProps {
  isOpen: boolean;
  onClose(): void;
  /** Dropped files; the first is read at once. */
  files?: readonly File[];
}

/** From a file to mentions: choose, map, import, see what came of it. Load it with `lazy()`. */
export function ImportDialog({ isOpen, ...rest }: ImportDialogProps) {
  return isOpen && <OpenDialog {...rest} />;
}

function OpenDialog({ onClose, files }: Omit<ImportDialogProps, 'isOpen'>) {
  const { t } = useTranslation('import');
  const { phase, openFile, changeMapping, start, cancel, startOver } = useImport(files?.[0]);
  const [leftAside, setLeftAside] = useState(Math.max(0, (files?.length ?? 0) - 1));

  function choose(chosen: File[]) {
    const [first, ...others] = chosen;
    if (!first) return;
    setLeftAside(others.length);
    openFile(first);
  }

  // Closing while rows are on their way would hide what was kept: it cancels, and the end is shown.
  const close = phase.name === 'running' ? cancel : onClose;
  const isDismissable = phase.name === 'choose' || phase.name === 'ended';

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isDismissable={isDismissable}
      size={phase.name === 'map' ? 'xl' : 'md'}
      title={t('title')}
      description={'file' in phase ? phase.file.name : t('description')}
      footer={<Footer {...{ phase, start, cancel, startOver, onClose }} />}
    >
      {leftAside > 0 && phase.name !== 'ended' && (
        <Banner className="mb-3">{t('onlyFirst', { count: leftAside })}</Banner>
      )}
      {(phase.name === 'choose' || phase.name === 'reading') && (
        <ChooseFile
          problem={phase.name === 'choose' ? phase.problem : null}
          isReading={phase.name === 'reading'}
          onChoose={choose}
        />
      )}
      {phase.name === 'map' && <MapFile phase={phase} onChange={changeMapping} />}
      {phase.name === 'running' && <ImportRunning phase={phase} />}
      {phase.name === 'ended' && <ImportEnded phase={phase} onClose={onClose} />}
    </Dialog>
  );
}

interface FooterProps {
  phase: Phase;
  start(): Promise<void>;
  cancel(): void;
  startOver(): void;
  onClose(): void;
}

function Footer({ phase, start, cancel, startOver, onClose }: FooterProps) {
  const { t } = useTranslation('import');
  switch (phase.name) {
    case 'choose':
    case 'reading':
      return <Button onClick={onClose}>{t('cancel')}</Button>;
    case 'map': {
      const isReady = phase.preview.isReady || mappingGaps(phase.mapping).length === 0;
      return (
        <>
          <Button onClick={startOver}>{t('chooseAnother')}</Button>
          <Button variant="primary" autoFocus disabled={!isReady} onClick={() => void start()}>
            {t('import')}
          </Button>
        </>
      );
    }
    case 'running':
      return (
        <Button key="stop" autoFocus isPending={phase.isCancelling} onClick={cancel}>
          {t('stop')}
        </Button>
      );
    case 'ended':
      return <EndedFooter phase={phase} onClose={onClose} />;
  }
}

function EndedFooter({
  phase,
  onClose,
}: {
  phase: Extract<Phase, { name: 'ended' }>;
  onClose(): void;
}) {
  const { t } = useTranslation('import');
  const reason = useReasonWords();
  const { tally } = phase.end;
  const headings: [string, string, string] = [
    t('rejectedFile.row'),
    t('rejectedFile.reason'),
    t('rejectedFile.original'),
  ];
  return (
    <>
      {tally.rejected.length > 0 && (
        <Button onClick={() => downloadRejected(phase.file.name, tally, { headings, reason })}>
          {t('downloadRejected')}
        </Button>
      )}
      <Button variant="primary" autoFocus onClick={onClose}>
        {t('done')}
      </Button>
    </>
  );
}
