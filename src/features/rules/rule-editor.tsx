import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { ruleMeta, type RuleId } from '#care/tone/rules/catalogue.ts';
import type { Choice, RuleSetting } from '#contract/guidance.ts';
import { useSetRule } from '#data/guidance/mutations.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { SettingList } from './setting-list.tsx';

interface RuleEditorProps {
  rule: RuleId;
  settings: readonly RuleSetting[];
}

type Language = 'any' | 'ru' | 'en';
const all = '*';
const languages: readonly Language[] = ['any', 'ru', 'en'];
const gentle: readonly Choice[] = ['off', 'note', 'advice', 'warn'];

/** What holds for a rule where, and a new decision. A block is narrowed to one place, with a reason. */
export function RuleEditor({ rule, settings }: RuleEditorProps) {
  const { t } = useTranslation('rules');
  const failureText = useFailureText();
  const sources = useQuery(sourceQueries.all()).data ?? [];
  const { mutate, isPending, error } = useSetRule();
  const isBlock = ruleMeta(rule).severity === 'block';
  const [sourceId, setSourceId] = useState(all);
  const [language, setLanguage] = useState<Language>('any');
  const [choice, setChoice] = useState<Choice>(isBlock ? 'warn' : 'note');
  const [reason, setReason] = useState('');

  function save(event: FormEvent) {
    event.preventDefault();
    const place = { sourceId: sourceId === all ? null : sourceId };
    const lang = language === 'any' ? null : language;
    mutate(
      { rule, ...place, lang, severity: choice, reason: reason.trim() || null },
      {
        onSuccess: () => {
          setReason('');
          showToast({ text: t('saved'), tone: 'success' });
        },
      },
    );
  }

  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-canvas p-3">
      <SettingList settings={settings} />
      {isBlock && <p className="text-sm text-muted">{t('blockHint')}</p>}
      <form onSubmit={save} className="flex flex-wrap items-end gap-3">
        <Select
          label={t('field.source')}
          className="w-48"
          options={[
            { id: all, label: t('everywhere') },
            ...sources.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={sourceId}
          onChange={setSourceId}
        />
        <Select
          label={t('field.language')}
          className="w-40"
          options={languages.map((id) => ({ id, label: t(`language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        {!isBlock && (
          <Select
            label={t('field.severity')}
            className="w-40"
            options={gentle.map((id) => ({ id, label: t(`choice.${id}`) }))}
            value={choice}
            onChange={setChoice}
          />
        )}
        <TextField
          label={t(isBlock ? 'field.reasonNeeded' : 'field.reason')}
          className="min-w-56 flex-1"
          value={reason}
          onChange={setReason}
          minLength={3}
          maxLength={500}
          required={isBlock}
        />
        <Button type="submit" variant="primary" isPending={isPending}>
          {t(isBlock ? 'narrow' : 'save')}
        </Button>
      </form>
      {error && (
        <p role="alert" data-tone="danger" className="text-sm text-tone-text">
          {failureText(error)}
        </p>
      )}
    </div>
  );
}
