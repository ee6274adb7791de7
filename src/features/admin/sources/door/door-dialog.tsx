import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { mappingGaps } from '#care/import/mapping.ts';
import type { Source } from '#contract/channel.ts';
import {
  doorProfileSchema,
  type Adapter,
  type DoorInput,
  type DoorProfile,
  type ShownDoor,
} from '#contract/door.ts';
import { useSetDoor, type SetDoor } from '#data/doors/mutations.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { showToast } from '#ui/toast-store.ts';
import { MappingFields } from './mapping-fields.tsx';
import { PreviewPart } from './preview-part.tsx';
import { guessed } from './sample.ts';

interface DoorDialogProps {
  source: Source;
  /** Undefined where it is opened now. */
  door: ShownDoor | undefined;
  onClose: () => void;
  onSet: (answer: SetDoor) => void;
}

const adapters = ['mention/1', 'youscan', 'mapping'] as const satisfies Adapter['kind'][];

/** How the sender proves itself and how its words are read, with a sample to see by. */
export function DoorDialog({ source, door, onClose, onSet }: DoorDialogProps) {
  const { t } = useTranslation(['doors', 'import']);
  const set = useSetDoor(source.id);
  const [profile, setProfile] = useState<DoorProfile>(door?.profile ?? 'signed');
  const [adapter, setAdapter] = useState<Adapter>(door?.adapter ?? { kind: 'mention/1' });
  const [sample, setSample] = useState('');
  const [isChecked, setChecked] = useState(false);
  const input: DoorInput = { profile, adapter };
  const gaps = adapter.kind === 'mapping' ? mappingGaps(adapter.mapping) : [];
  const needsNewSecret = door !== undefined && door.profile !== profile;

  function chooseAdapter(kind: Adapter['kind']) {
    if (kind === adapter.kind) return;
    if (kind !== 'mapping') return setAdapter({ kind });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const known = door?.adapter.kind === 'mapping' ? door.adapter : undefined;
    setAdapter(known ?? { kind, list: '', mapping: guessed([], timeZone) });
  }

  function submit() {
    setChecked(true);
    if (gaps.length > 0 || set.isPending) return;
    set.mutate(input, {
      onSuccess(answer) {
        showToast({ text: t('saved', { name: source.name }), tone: 'success' });
        onSet(answer);
      },
    });
  }

  return (
    <Dialog
      isOpen
      size="xl"
      onOpenChange={onClose}
      title={t('dialog.title', { name: source.name })}
      description={t('dialog.hint')}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="primary" isPending={set.isPending}>
          {t(door ? 'dialog.save' : 'dialog.open')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="grid gap-5 md:grid-cols-2">
          <RadioGroup
            label={t('profileLabel')}
            value={profile}
            onChange={setProfile}
            options={doorProfileSchema.options.map((id) => ({
              id,
              label: t(`profile.${id}`),
              description: t(`profileHint.${id}`),
            }))}
          />
          <RadioGroup
            label={t('adapterLabel')}
            value={adapter.kind}
            onChange={chooseAdapter}
            options={adapters.map((id) => ({
              id,
              label: t(`adapter.${id}`),
              description: t(`adapterHint.${id}`),
            }))}
          />
        </div>
        {profile !== 'signed' && <Banner tone="warn">{t('weaker')}</Banner>}
        {needsNewSecret && <Banner tone="warn">{t('dialog.newSecret')}</Banner>}
        <TextArea
          label={t('sample.label')}
          description={t('sample.hint')}
          rows={6}
          spellCheck={false}
          maxLength={200_000}
          value={sample}
          onChange={setSample}
        />
        {adapter.kind === 'mapping' && (
          <MappingFields adapter={adapter} sample={sample} onChange={setAdapter} />
        )}
        <PreviewPart sample={sample} input={input} />
        {isChecked && gaps.length > 0 && (
          <Banner tone="danger" role="alert">
            {gaps.map((gap) => (
              <p key={gap}>{t(`gap.${gap}`)}</p>
            ))}
          </Banner>
        )}
        <FailureBanner error={set.error} />
      </div>
    </Dialog>
  );
}
