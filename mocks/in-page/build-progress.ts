import { startI18n } from '#i18n/i18n.ts';

/** Shows how far the making of a world is; the console takes the place afterwards. */
export async function showProgress(): Promise<(share: number) => void> {
  const i18n = await startI18n();
  await i18n.loadNamespaces('demo');
  const label = document.createElement('label');
  label.className = 'flex h-full flex-col items-center justify-center gap-2 text-sm text-muted';
  label.append(i18n.t('building', { ns: 'demo' }));
  const bar = document.createElement('progress');
  label.append(bar);
  document.getElementById('root')?.replaceChildren(label);
  return (share) => {
    bar.value = share;
  };
}
