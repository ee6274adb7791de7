import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { capabilities } from '#care/channels/capabilities.ts';
import type { Source } from '#contract/channel.ts';
import { sourceLimits } from '#contract/source-shape.ts';
import { useChangeSource } from '#data/sources/mutations.ts';
import { FormFoot } from '#ui/form-foot.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { draftOf, policies, readDraft, type SourceDraft } from './source-draft.ts';

/** Until something is typed the fields show what holds, whoever changed it. */
export function SourceForm({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const save = useChangeSource();
  const latest = useRef<SourceDraft | null>(null);
  const [typed, setTyped] = useState<SourceDraft | null>(null);
  const draft = typed ?? draftOf(source);
  const { input, faults } = readDraft(draft);
  const { outbound, toPrivate } = capabilities(source.channel);
  const isByHand = outbound === 'assisted' && !source.canPost;

  function put(next: SourceDraft | null) {
    latest.current = next;
    setTyped(next);
  }

  function change(part: Partial<SourceDraft>) {
    put({ ...(latest.current ?? draftOf(source)), ...part });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!input)
      return event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    if (save.isPending) return;
    save.mutate(
      { id: source.id, ...input },
      {
        onSuccess: ({ name, version }) => {
          // What was typed while it was on its way is a change of its own.
          const now = latest.current;
          put(now === null || now === typed ? null : { ...now, seenVersion: version });
          showToast({ text: t('saved', { name }), tone: 'success', id: `source-${source.id}` });
        },
      },
    );
  }

  function giveUp() {
    put(null);
    save.reset();
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <TextField
        label={t('name')}
        className="max-w-md"
        value={draft.name}
        maxLength={sourceLimits.nameLength}
        error={faults.name && t('fault.name')}
        onChange={(name) => change({ name })}
      />
      <RadioGroup
        label={t('policyLabel')}
        value={draft.policy}
        onChange={(policy) => change({ policy })}
        options={policies.map((id) => ({
          id,
          label: t(`policy.${id}`),
          description: t(id === 'full' && isByHand ? 'policyHint.by-hand' : `policyHint.${id}`),
        }))}
      />
      {toPrivate?.how === 'deep-link' && (
        <TextField
          label={t('privateUrl')}
          description={t('privateUrlHint', { number: '{case}' })}
          className="max-w-md"
          type="url"
          value={draft.privateUrl}
          maxLength={sourceLimits.urlLength}
          error={faults.privateUrl && t('fault.privateUrl')}
          onChange={(privateUrl) => change({ privateUrl })}
        />
      )}
      <TextArea
        label={t('ownDomains')}
        description={t(source.channel === 'chat' ? 'ownDomainsChatHint' : 'ownDomainsHint')}
        className="max-w-md"
        spellCheck={false}
        value={draft.ownDomains}
        error={
          faults.ownDomains &&
          (faults.ownDomains === 'too-many'
            ? t('fault.domainCount', { count: sourceLimits.domains })
            : t('fault.domain', { domain: faults.ownDomains.domain }))
        }
        onChange={(ownDomains) => change({ ownDomains })}
      />
      <FormFoot saving={save} onGiveUp={typed ? giveUp : undefined} />
    </form>
  );
}
