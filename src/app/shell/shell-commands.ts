import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import { isLead } from '#care/team/roles.ts';
import { views } from '#contract/view-names.ts';
import { useSetUndoTime } from '#data/team/undo-time.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { useMe } from '#data/team/queries.ts';
import { languages } from '#i18n/language.ts';
import { setLanguage } from '#i18n/i18n.ts';
import { useCommands, type Command } from '#lib/commands/registry.ts';
import { applyTheme, themes } from '#ui/theme.ts';
import { useWindowState } from '../window-state.ts';
import { openDialog } from './dialog-state.ts';
import { undoTimes } from './undo-times.ts';

/** What can be done from anywhere. */
export function useShellCommands(): void {
  const { t } = useTranslation('commands');
  const navigate = useNavigate();
  const me = useMe();
  const undoTime = useSetUndoTime();
  const failureText = useFailureText();
  const isExpert = me.role === 'expert';
  const areShortcutsOn = useWindowState((state) => state.areShortcutsOn);
  const go: Command[] = views.map((view, index) => ({
    id: `go.${view}`,
    label: t(`go.${view}`),
    group: t('group.go'),
    keys: `Shift+Digit${index + 1}`,
    isEnabled: !isExpert,
    run: () => void navigate({ to: '/inbox/$view', params: { view } }),
  }));
  useCommands([
    {
      id: 'commands.open',
      label: t('open'),
      group: t('group.console'),
      keys: 'Mod+KeyK',
      run: () => openDialog('commands'),
    },
    ...go,
    {
      id: 'go.review',
      label: t('go.review'),
      group: t('group.go'),
      isEnabled: !isExpert,
      run: () => void navigate({ to: '/review' }),
    },
    {
      id: 'go.trust',
      label: t('go.trust'),
      group: t('group.go'),
      isEnabled: !isExpert,
      run: () => void navigate({ to: '/trust' }),
    },
    {
      id: 'go.rules',
      label: t('go.rules'),
      group: t('group.go'),
      isEnabled: isLead(me),
      run: () => void navigate({ to: '/rules' }),
    },
    {
      id: 'go.calendars',
      label: t('go.calendars'),
      group: t('group.go'),
      isEnabled: isLead(me),
      run: () => void navigate({ to: '/calendars' }),
    },
    {
      id: 'go.admin',
      label: t('go.admin'),
      group: t('group.go'),
      isEnabled: me.role === 'admin',
      run: () => void navigate({ to: '/admin' }),
    },
    {
      id: 'go.sources',
      label: t('go.sources'),
      group: t('group.go'),
      isEnabled: me.role === 'admin',
      run: () => void navigate({ to: '/admin/sources' }),
    },
    {
      id: 'go.retention',
      label: t('go.retention'),
      group: t('group.go'),
      isEnabled: me.role === 'admin',
      run: () => void navigate({ to: '/admin/retention' }),
    },
    {
      id: 'import',
      label: t('import'),
      group: t('group.console'),
      isEnabled: !isExpert,
      run: () => openDialog('import'),
    },
    {
      id: 'measures',
      label: t('measures'),
      group: t('group.console'),
      run: () => openDialog('measures'),
    },
    {
      id: 'promises.own',
      label: t('ownPromises'),
      group: t('group.console'),
      isEnabled: !isExpert,
      run: () => openDialog('own-promises'),
    },
    {
      id: 'promises.hand-over',
      label: t('handOver'),
      group: t('group.console'),
      run: () => openDialog('hand-over'),
    },
    {
      id: 'settings',
      label: t('settings'),
      group: t('group.console'),
      run: () => openDialog('settings'),
    },
    {
      id: 'shortcuts.show',
      label: t('shortcuts'),
      group: t('group.console'),
      keys: 'Shift+Slash',
      run: () => openDialog('shortcuts'),
    },
    {
      id: 'shortcuts.switch',
      label: areShortcutsOn ? t('shortcutsOff') : t('shortcutsOn'),
      group: t('group.console'),
      run: () => useWindowState.setState({ areShortcutsOn: !areShortcutsOn }),
    },
    ...undoTimes.map((seconds) => ({
      id: `undo-time.${seconds}`,
      label: t('undoTime', { count: seconds }),
      group: t('group.console'),
      isEnabled: !isExpert,
      run: () =>
        undoTime.mutate(seconds, {
          onSuccess: () => showToast({ text: t('undoTimeSet', { count: seconds }) }),
          onError: (error) => showToast({ text: failureText(error), tone: 'danger' }),
        }),
    })),
    ...themes.map((theme) => ({
      id: `theme.${theme}`,
      label: t(`theme.${theme}`),
      group: t('group.looks'),
      run: () => applyTheme(theme),
    })),
    ...languages.map((language) => ({
      id: `language.${language}`,
      label: t(`language.${language}`),
      group: t('group.looks'),
      run: () => void setLanguage(language),
    })),
  ]);
}
