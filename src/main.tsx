import './styles.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '#i18n/i18n.ts';
import { applyTheme, storedTheme } from '#ui/theme.ts';
import { Console } from '#app/console.tsx';
import { makeQueryClient } from '#data/query-client.ts';
import { makeRouter } from '#app/router.tsx';

applyTheme(storedTheme());
const demo = __DEMO__ ? await (await import('../mocks/start-demo.tsx')).startDemo() : undefined;
const client = makeQueryClient();
const router = makeRouter(client);
// Ready before the first paint: a fallback shown for a moment would be held for 300 ms more by React.
await Promise.all([startI18n(), router.load()]);
createRoot(document.getElementById('root') as HTMLElement).render(
  <Console client={client} router={router} extras={demo} />,
);
