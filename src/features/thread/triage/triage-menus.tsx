import { useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { caseKinds, caseTopics } from '#contract/triage-names.ts';
import type { Triage, TriageCaseInput } from '#contract/triage.ts';
import { useTriageCase } from '#data/cases/mutations.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { showToast } from '#ui/toast-store.ts';
import { ChoiceChip } from './choice-chip.tsx';

/** What the case is and what it is about: suggested by the customer's words, corrected by a key. */
export function TriageMenus({ current, triage }: { current: Case; triage: Triage }) {
  const { t } = useTranslation('triage');
  const { t: inThread } = useTranslation('thread');
  const failureText = useFailureText();
  const { mutate } = useTriageCase();
  const kindRef = useRef<HTMLButtonElement>(null);
  const topicRef = useRef<HTMLButtonElement>(null);
  const setBy = usePerson(triage.setById);
  const group = inThread('title');
  useCommands([
    {
      id: 'thread.kind',
      label: t('chooseKind'),
      group,
      keys: 'KeyT',
      run: () => kindRef.current?.click(),
    },
    {
      id: 'thread.topic',
      label: t('chooseTopic'),
      group,
      keys: 'Shift+KeyT',
      run: () => topicRef.current?.click(),
    },
  ]);

  function correct(input: TriageCaseInput) {
    mutate(
      { id: current.id, ...input },
      { onError: (error) => showToast({ text: failureText(error), tone: 'danger' }) },
    );
  }

  function why(isSet: boolean, words: readonly string[]): string {
    if (isSet) return setBy ? t('setBy', { name: setBy.name }) : t('setByPerson');
    return words.length > 0
      ? t('suggestedBy', { words: words.map((word) => `“${word}”`).join(', ') })
      : t('suggested');
  }

  return (
    <>
      <ChoiceChip
        ref={kindRef}
        menuLabel={t('chooseKind')}
        label={t('kindOf', { kind: t(`kind.${triage.kind}`) })}
        items={caseKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        chosen={triage.kind}
        why={why(current.kind !== null, triage.kindWords)}
        isSuggested={current.kind === null}
        onChoose={(kind) => correct({ kind })}
      />
      <ChoiceChip
        ref={topicRef}
        menuLabel={t('chooseTopic')}
        label={t('topicOf', { topic: t(`topic.${triage.topic}`) })}
        items={caseTopics.map((id) => ({ id, label: t(`topic.${id}`) }))}
        chosen={triage.topic}
        why={why(current.topic !== null, triage.topicWords)}
        isSuggested={current.topic === null}
        onChoose={(topic) => correct({ topic })}
      />
    </>
  );
}
