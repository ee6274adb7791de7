import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { teamQueries } from '#data/team/queries.ts';
import { useSetUndoTime } from '#data/team/undo-time.ts';
import { setLanguage } from '#i18n/i18n.ts';
import { languages, type Language } from '#i18n/language.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { Select } from '#ui/select.tsx';
import { applyTheme, storedTheme, themes, type Theme } from '#ui/theme.ts';
import { useWindowState } from '../window-state.ts';
import { undoTimes } from './undo-times.ts';

/** What each person sets for themselves. Each choice holds at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useTranslation(['settings', 'commands']);
  const me = useQuery(teamQueries.me()).data;
  const areShortcutsOn = useWindowState((state) => state.areShortcutsOn);
  const [theme, setTheme] = useState(storedTheme);

  function dress(chosen: Theme) {
    applyTheme(chosen);
    setTheme(chosen);
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('title')} size="sm">
      <div className="flex flex-col gap-4">
        {me && me.person.role !== 'expert' && (
          <UndoTime seconds={me.person.undoSeconds ?? me.undoSeconds} />
        )}
        <Select
          label={t('colours')}
          value={theme}
          options={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
          onChange={dress}
        />
        <Select
          label={t('language')}
          value={language as Language}
          options={languages.map((id) => ({ id, label: t(`commands:language.${id}`) }))}
          onChange={(chosen) => void setLanguage(chosen)}
        />
        <Checkbox
          checked={areShortcutsOn}
          description={t('commands:shortcutsHint')}
          onChange={(isOn) => useWindowState.setState({ areShortcutsOn: isOn })}
        >
          {t('commands:shortcutsUse')}
        </Checkbox>
      </div>
    </Dialog>
  );
}

function UndoTime({ seconds }: { seconds: number }) {
  const { t } = useTranslation('settings');
  const { mutate, variables, isPending, error } = useSetUndoTime();
  const shown = isPending ? variables : seconds;
  const choices = [...new Set([...undoTimes, shown])].toSorted((a, b) => a - b);
  return (
    <>
      <Select
        label={t('undo')}
        description={t('undoHint')}
        value={String(shown)}
        options={choices.map((count) => ({ id: String(count), label: t('seconds', { count }) }))}
        onChange={(chosen) => mutate(Number(chosen))}
      />
      <FailureBanner error={error} />
    </>
  );
}
