import { rememberLanguage, languages } from '#i18n/language.ts';
import { applyTheme, themes } from '#ui/theme.ts';

export interface DemoOptions {
  personId: string | null;
  isSimulatorOn: boolean;
  now: string | null;
  /** How many threads beside the stories; 0 for the small world. */
  crowd: number;
}

const names = ['language', 'theme', 'person', 'simulator', 'now'] as const;

/** What a link asks of the demo. Read once and taken out of the address, which belongs to the router. */
export function takeDemoOptions(): DemoOptions {
  const url = new URL(location.href);
  const asked = Object.fromEntries(
    names.map((name) => [name, url.searchParams.get(`demo-${name}`)]),
  );
  const size = url.searchParams.get('demo-size') ?? url.searchParams.get('size');
  for (const name of names) url.searchParams.delete(`demo-${name}`);
  for (const name of ['demo-size', 'size']) url.searchParams.delete(name);
  if (url.href !== location.href) history.replaceState(history.state, '', url);

  const language = languages.find((known) => known === asked.language);
  if (language) rememberLanguage(language);
  const theme = themes.find((known) => known === asked.theme);
  if (theme) applyTheme(theme);
  const now = asked.now && !Number.isNaN(Date.parse(asked.now)) ? asked.now : null;
  return {
    personId: asked.person ?? null,
    isSimulatorOn: asked.simulator !== 'off',
    now,
    crowd: crowdSize(size),
  };
}

const crowdKey = 'otklik-demo-size';
const MAX_CROWD = 200_000;

/** `100k` or a plain number. This window keeps what it was asked for, so that a refresh is not another world. */
function crowdSize(asked: string | null): number {
  if (asked !== null) sessionStorage.setItem(crowdKey, asked);
  const [, digits, k] = /^(\d{1,6})(k?)$/.exec(sessionStorage.getItem(crowdKey) ?? '') ?? [];
  return Math.min(MAX_CROWD, Number(digits ?? 0) * (k ? 1000 : 1));
}

/** Back to the small world with the next start. */
export function forgetCrowd(): void {
  sessionStorage.removeItem(crowdKey);
}
