import { CalendarsScreen } from '#features/calendars/calendars-screen.tsx';

export function CalendarsRoute() {
  return <CalendarsScreen />;
}
